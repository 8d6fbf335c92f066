package dev.platen.spark.job;

import dev.platen.spark.io.DocumentFetcher;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.file.Files;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.apache.spark.util.SerializableConfiguration;

/**
 * The images of pages as they were recognized, beside the tables: {@code
 * images/DOCUMENT_ID/000001.png}. A page that is done again has its image replaced. A file is whole
 * or not there: it is renamed when it is written, or, in an object store, there when it is closed.
 *
 * <p>An image that can't be kept is a warning in the log: the tables do not depend on it.
 */
final class KeptImages implements Serializable {

  /** Folder below the output. */
  static final String FOLDER = "images";

  private static final long serialVersionUID = 1;
  private static final Logger LOG = LogManager.getLogger(KeptImages.class);
  private static final String OBJECT_STORE = "s3a";

  private final String output;
  private final SerializableConfiguration hadoop;

  KeptImages(String output, Configuration hadoop) {
    this.output = output;
    this.hadoop = new SerializableConfiguration(hadoop);
  }

  /** A file on local disk for a worker to write an image to. */
  java.nio.file.Path scratchFile(DocumentFetcher fetcher) {
    return fetcher.scratchFile(".png");
  }

  /** Takes over what a worker wrote; removes it from local disk. */
  void keep(String documentId, int pageNumber, java.nio.file.Path image) {
    try {
      if (Files.exists(image)) {
        copy(image, new Path(folder(documentId), "%06d.png".formatted(pageNumber)));
      }
    } catch (IOException e) {
      LOG.warn("Can't keep the image of page {} of {}: {}", pageNumber, documentId, e.toString());
    } finally {
      delete(image);
    }
  }

  private void copy(java.nio.file.Path image, Path target) throws IOException {
    FileSystem files = fileSystem();
    boolean direct = OBJECT_STORE.equals(files.getUri().getScheme());
    Path written = direct ? target : new Path(target.getParent(), "." + image.getFileName());
    try (InputStream in = Files.newInputStream(image);
        OutputStream out = files.create(written, true)) {
      in.transferTo(out);
    }
    if (!direct) {
      // Not every file system renames over what is there.
      files.delete(target, false);
      if (!files.rename(written, target)) {
        files.delete(written, false);
        throw new IOException("Can't rename %s to %s".formatted(written, target));
      }
    }
  }

  /** Removes all images of a document. */
  void forget(String documentId) {
    try {
      fileSystem().delete(folder(documentId), true);
    } catch (IOException e) {
      LOG.warn("Can't delete the images of {}: {}", documentId, e.toString());
    }
  }

  private Path folder(String documentId) {
    return new Path(new Path(output, FOLDER), documentId);
  }

  private FileSystem fileSystem() throws IOException {
    FileSystem files = new Path(output).getFileSystem(hadoop.value());
    // No checksum files beside the images.
    return files instanceof LocalFileSystem local ? local.getRaw() : files;
  }

  private static void delete(java.nio.file.Path image) {
    try {
      Files.deleteIfExists(image);
    } catch (IOException e) {
      LOG.warn("Can't delete {}: {}", image, e.toString());
    }
  }
}
