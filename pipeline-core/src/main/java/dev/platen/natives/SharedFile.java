package dev.platen.natives;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A resource that several processes unpack to one place: whoever comes first does, none ever sees
 * half of it.
 *
 * @param owner a class beside the resource
 * @param resource absolute name of the resource
 */
record SharedFile(Class<?> owner, String resource) {

  /** The file, unpacked unless one of the right size is there. */
  Path unpackedTo(Path file) throws IOException {
    URL url = owner.getResource(resource);
    if (url == null) {
      throw new FileNotFoundException("No resource " + resource);
    }
    URLConnection connection = url.openConnection();
    // The cached jar would be closed with our stream.
    connection.setUseCaches(false);
    try (InputStream bytes = connection.getInputStream()) {
      long size = connection.getContentLengthLong();
      if (!Files.isRegularFile(file) || Files.size(file) != size) {
        unpack(bytes, size, file);
      }
    }
    return file;
  }

  private static void unpack(InputStream bytes, long size, Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Path part = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".part");
    try {
      Files.copy(bytes, part, StandardCopyOption.REPLACE_EXISTING);
      if (Files.size(part) != size) {
        throw new IOException("%s has %d bytes, not %d".formatted(part, Files.size(part), size));
      }
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
