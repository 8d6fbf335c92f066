package dev.platen.export.place;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the files of one document go.
 *
 * @param folder local, empty, for this document alone
 * @param stem safe name that files and folders of the document begin with
 */
public record Place(Path folder, String stem) {

  /** Digits of a page number in a name, so that names sort as pages do. */
  private static final int PAGE_DIGITS = 5;

  /** A new file of UTF-8 text beside the stem, such as {@code stem.txt}. */
  public Writer text(String ending) throws IOException {
    return text(folder.resolve(stem + ending));
  }

  private static Writer text(Path file) throws IOException {
    // Unlike Files.newBufferedWriter, this one replaces a lone surrogate instead of failing.
    return new BufferedWriter(
        new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8));
  }

  /** A new file beside the stem. */
  public OutputStream bytes(String ending) throws IOException {
    return new BufferedOutputStream(Files.newOutputStream(folder.resolve(stem + ending)));
  }

  /** A new file of a page, in the document's own folder: {@code stem/page-00001.xml}. */
  public OutputStream page(int pageNumber, String ending) throws IOException {
    return new BufferedOutputStream(Files.newOutputStream(inFolder(pageName(pageNumber) + ending)));
  }

  /** Such a page's name, without an ending. */
  public static String pageName(int pageNumber) {
    return ("page-%0" + PAGE_DIGITS + "d").formatted(pageNumber);
  }

  /** The place of a file in the document's own folder, which is made. */
  public Path inFolder(String name) throws IOException {
    return Files.createDirectories(folder.resolve(stem)).resolve(name);
  }
}
