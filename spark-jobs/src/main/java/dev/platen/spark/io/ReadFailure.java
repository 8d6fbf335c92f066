package dev.platen.spark.io;

import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.zip.ZipException;

/** What an {@link IOException} while reading says of the source. */
final class ReadFailure {

  private ReadFailure() {}

  static PipelineException of(String uri, IOException e) {
    ErrorCode code = code(e);
    String what =
        switch (code) {
          case SOURCE_VANISHED -> "There is nothing at %s (any more)".formatted(uri);
          case TRUNCATED -> "%s ends too early".formatted(uri);
          case CORRUPT -> "%s can't be unpacked: %s".formatted(uri, e.getMessage());
          default -> "Can't read %s: %s".formatted(uri, describe(e));
        };
    return new PipelineException(code, what, e);
  }

  static ErrorCode code(IOException e) {
    if (e instanceof NoSuchFileException || e instanceof FileNotFoundException) {
      return ErrorCode.SOURCE_VANISHED;
    } else if (e instanceof NotDirectoryException || e instanceof FileSystemLoopException) {
      return ErrorCode.SOURCE_UNREADABLE;
    } else if (e instanceof EOFException) {
      return ErrorCode.TRUNCATED;
    }
    return e instanceof ZipException ? ErrorCode.CORRUPT : ErrorCode.SOURCE_UNREADABLE;
  }

  static String describe(IOException e) {
    String name = e.getClass().getSimpleName().replaceAll("Exception$", "");
    return e.getMessage() == null ? name : "%s (%s)".formatted(e.getMessage(), name);
  }
}
