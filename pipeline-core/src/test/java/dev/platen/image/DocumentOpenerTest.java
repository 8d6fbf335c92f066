package dev.platen.image;

import static dev.platen.image.Openers.assertFails;

import dev.platen.config.ByteSize;
import dev.platen.config.DecodeSettings;
import dev.platen.config.LimitSettings;
import dev.platen.failure.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentOpenerTest {

  @TempDir private Path folder;

  @Test
  void fileWithoutBytesIsEmpty() throws IOException {
    Path file = Files.createFile(folder.resolve("a.tif"));
    assertFails(ErrorCode.EMPTY_FILE, () -> Openers.standard().open(file))
        .hasMessageContaining("a.tif");
  }

  @ParameterizedTest
  @CsvSource({
    "Dear Sir or Madam, looks like text",
    "<!DOCTYPE html><html>, looks like a web page",
    "<?xml version=\"1.0\"?>, looks like XML",
    "{\\rtf1\\ansi, looks like a Rich Text file",
    "PK\u0003\u0004 and so on, is an archive (application/zip)",
    "a\u0001\u0002 x \u0003\u0004 y, looks like unknown binary data",
  })
  void otherFilesAreNamed(String content, String words) throws IOException {
    Path file = Files.writeString(folder.resolve("page.tif"), content);
    assertFails(ErrorCode.UNSUPPORTED_FORMAT, () -> Openers.standard().open(file))
        .hasMessageContaining(words);
  }

  @Test
  void missingFileHasVanished() {
    assertFails(
        ErrorCode.SOURCE_VANISHED, () -> Openers.standard().open(folder.resolve("gone.tif")));
  }

  @Test
  void bytesAreLimited() throws IOException {
    Path file = Files.write(folder.resolve("big.png"), new byte[100]);
    LimitSettings limits = new LimitSettings(1, 1, new ByteSize(99), 1, 1, new ByteSize(1), 1);
    DocumentOpener opener = new DocumentOpener(new DecodeSettings(300, false), limits);
    assertFails(ErrorCode.TOO_LARGE, () -> opener.open(file))
        .hasMessageContaining("limits.max-file-bytes");
  }
}
