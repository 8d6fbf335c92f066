package dev.platen.synthesize.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class FaultyFilesTest {

  private final StoredFile file = new StoredFile("a.tif", new byte[] {1, 2, 3, 4, 5, 6, 7});

  @Test
  void theArchiveHoldsItsMembersBelowAFolder() throws IOException {
    StoredFile archive = FaultyFiles.archive(List.of(file));

    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive.bytes()))) {
      assertThat(zip.getNextEntry().getName()).isEqualTo("post/a.tif");
      assertThat(zip.readAllBytes()).isEqualTo(file.bytes());
    }
    assertThat(FaultyFiles.archive(List.of(file)).bytes()).isEqualTo(archive.bytes());
  }

  @Test
  void aDamagedFileIsTheFirstThird() {
    assertThat(FaultyFiles.damaged(file).name()).isEqualTo("damaged.tif");
    assertThat(FaultyFiles.damaged(file).bytes()).containsExactly(1, 2);
    assertThat(FaultyFiles.empty().bytes()).isEmpty();
  }
}
