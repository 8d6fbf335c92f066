package dev.platen.export.text;

import dev.platen.export.view.ResultView;
import dev.platen.model.PageResult;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * A page as Markdown, as {@link MarkdownWriter} writes it, but with the text of figures in place of
 * their pictures: what {@code pages.markdown} holds.
 */
public final class PageMarkdown {

  private PageMarkdown() {}

  /** The page; null where there is no text. */
  public static String of(PageResult page) {
    if (page.layout() == null || page.ocr() == null || page.ocr().lines().isEmpty()) {
      return null;
    }
    StringWriter markdown = new StringWriter();
    try {
      new MarkdownPassages(markdown, picture -> Optional.empty())
          .write(Body.of(ResultView.of(page)));
    } catch (IOException e) {
      throw new UncheckedIOException("Text could not be written into memory", e);
    }
    return markdown.toString().strip();
  }
}
