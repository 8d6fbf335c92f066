package dev.platen.spark.executor;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/** Removal of a folder with all that is in it; links are removed, not followed. */
public final class FolderRemoval extends SimpleFileVisitor<Path> {

  private static final Logger LOG = LogManager.getLogger(FolderRemoval.class);

  private FolderRemoval() {}

  /** Removes what is there; what can't be removed is logged and stays. */
  public static void remove(Path folder) {
    try {
      Files.walkFileTree(folder, new FolderRemoval());
    } catch (IOException e) {
      LOG.warn("Can't remove the temporary folder {}", folder, e);
    }
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
    Files.deleteIfExists(file);
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException e) {
    // Gone already, or unreadable; in that case removing its parent tells.
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult postVisitDirectory(Path folder, IOException e) throws IOException {
    Files.deleteIfExists(folder);
    return FileVisitResult.CONTINUE;
  }
}
