package dev.platen.synthesize;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** What archives have besides good scans: an archive file, a damaged file, an empty one. */
public final class FaultyFiles {

  private final Path folder;

  /**
   * @param folder written to
   */
  public FaultyFiles(Path folder) {
    this.folder = folder;
  }

  /** Packs the given files into {@code letters.zip}, below a folder {@code post}. */
  public Path archive(List<Path> members) {
    Path file = folder.resolve("letters.zip");
    try (OutputStream stream = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(stream)) {
      for (Path member : members) {
        ZipEntry entry = new ZipEntry("post/" + member.getFileName());
        // The oldest time that ZIP knows: the real one would make other bytes each time.
        entry.setLastModifiedTime(FileTime.fromMillis(315_532_800_000L));
        zip.putNextEntry(entry);
        Files.copy(member, zip);
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Can't write " + file, e);
    }
    return file;
  }

  /** The first third of a file, under the name {@code damaged} with its extension. */
  public Path damage(Path original) {
    String name = original.getFileName().toString();
    Path file = folder.resolve("damaged" + name.substring(name.lastIndexOf('.')));
    try {
      byte[] bytes = Files.readAllBytes(original);
      return Files.write(file, Arrays.copyOf(bytes, bytes.length / 3));
    } catch (IOException e) {
      throw new UncheckedIOException("Can't write " + file, e);
    }
  }

  /** A file without bytes, {@code empty.tif}. */
  public Path empty() {
    Path file = folder.resolve("empty.tif");
    try {
      return Files.write(file, new byte[0]);
    } catch (IOException e) {
      throw new UncheckedIOException("Can't write " + file, e);
    }
  }
}
