package dev.platen.synthesize.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** What archives have besides good scans: an archive file, a damaged file, an empty one. */
public final class FaultyFiles {

  private FaultyFiles() {}

  /** The given files in {@code archived.zip}, below a folder {@code post}. */
  public static StoredFile archive(List<StoredFile> members) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (StoredFile member : members) {
        ZipEntry entry = new ZipEntry("post/" + member.name());
        // The oldest time that ZIP knows: the real one would make other bytes each time.
        entry.setLastModifiedTime(FileTime.fromMillis(315_532_800_000L));
        zip.putNextEntry(entry);
        zip.write(member.bytes());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new StoredFile("archived.zip", bytes.toByteArray());
  }

  /** The first third of a file, under the name {@code damaged} with its extension. */
  public static StoredFile damaged(StoredFile original) {
    String extension = original.name().substring(original.name().lastIndexOf('.'));
    byte[] bytes = original.bytes();
    return new StoredFile("damaged" + extension, Arrays.copyOf(bytes, bytes.length / 3));
  }

  /** A file without bytes, {@code empty.tif}. */
  public static StoredFile empty() {
    return new StoredFile("empty.tif", new byte[0]);
  }
}
