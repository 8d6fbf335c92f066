package dev.platen.image.pdf;

import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Opens PDF files and says in our own terms why one can't be opened. */
public final class PdfLoader {

  /** Working memory of a document beyond which PDFBox goes to a temporary file. */
  private static final long MAIN_MEMORY = 32L << 20;

  /** Size of that temporary file; more is hostile. */
  private static final long TEMPORARY_FILE = 8L << 30;

  /** Where the end mark of a file is looked for; some writers leave a kilobyte behind it. */
  private static final int TAIL = 2048;

  private PdfLoader() {}

  /**
   * Opens a file; the caller closes it.
   *
   * @throws PipelineException if it is encrypted, broken, cut off or gone
   */
  public static PDDocument load(Path file) {
    RandomAccessRead source = open(file);
    try {
      return Loader.loadPDF(
          source,
          "",
          MemoryUsageSetting.setupMixed(MAIN_MEMORY, MAIN_MEMORY + TEMPORARY_FILE).streamCache);
    } catch (InvalidPasswordException e) {
      IOUtils.closeQuietly(source);
      throw new PipelineException(
          ErrorCode.ENCRYPTED,
          "%s is encrypted; save a copy without its password".formatted(file.getFileName()),
          e);
    } catch (LinkageError e) {
      IOUtils.closeQuietly(source);
      // Encryption by certificates needs a library that is left out: there is no key here anyway.
      throw new PipelineException(
          ErrorCode.ENCRYPTED,
          "%s is encrypted for the owners of certain certificates".formatted(file.getFileName()),
          e);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      IOUtils.closeQuietly(source);
      throw broken(file, e);
    } catch (OutOfMemoryError e) {
      IOUtils.closeQuietly(source);
      throw new PipelineException(
          ErrorCode.TOO_LARGE,
          "%s takes more memory to open than the worker's heap".formatted(file.getFileName()),
          e);
    }
  }

  private static RandomAccessRead open(Path file) {
    try {
      return new RandomAccessReadBufferedFile(file);
    } catch (NoSuchFileException | java.io.FileNotFoundException e) {
      throw new PipelineException(
          ErrorCode.SOURCE_VANISHED, "%s is not there".formatted(file.getFileName()), e);
    } catch (IOException e) {
      throw new PipelineException(
          ErrorCode.SOURCE_UNREADABLE, "%s can't be read".formatted(file.getFileName()), e);
    }
  }

  private static PipelineException broken(Path file, Throwable cause) {
    if (endsEarly(file)) {
      return new PipelineException(
          ErrorCode.TRUNCATED,
          "%s ends without the end mark of a PDF, and nothing of it can be read"
              .formatted(file.getFileName()),
          cause);
    }
    return new PipelineException(
        ErrorCode.CORRUPT,
        "%s is no readable PDF: %s".formatted(file.getFileName(), cause.getMessage()),
        cause);
  }

  /** Whether a file begins as a PDF but lacks the marks that one ends with. */
  static boolean endsEarly(Path file) {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
      byte[] head = new byte[(int) Math.min(1024, Files.size(file))];
      bytes.readFully(head);
      long start = Math.max(0, bytes.length() - TAIL);
      bytes.seek(start);
      byte[] tail = new byte[(int) (bytes.length() - start)];
      bytes.readFully(tail);
      String end = new String(tail, StandardCharsets.ISO_8859_1);
      return new String(head, StandardCharsets.ISO_8859_1).contains("%PDF-")
          && !end.contains("%%EOF")
          && !end.contains("startxref");
    } catch (IOException e) {
      return false;
    }
  }
}
