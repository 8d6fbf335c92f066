package dev.platen.export.xml;

import dev.platen.export.place.DocumentWriter;
import dev.platen.export.place.LanguageTag;
import dev.platen.export.place.Place;
import dev.platen.export.place.XmlWriter;
import dev.platen.export.view.BlockView;
import dev.platen.export.view.DocumentView;
import dev.platen.export.view.LineView;
import dev.platen.export.view.PageView;
import dev.platen.export.view.WordView;
import dev.platen.geometry.Size;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * hOCR 1.2: one file of XHTML a document, an {@code ocr_page} a page. Areas, lines and words keep
 * the ids of the tables.
 */
public final class HocrWriter implements DocumentWriter {

  private static final String CAPABILITIES =
      "ocr_page ocr_carea ocr_par ocr_line ocrx_word ocr_title ocr_header ocr_footer ocr_pageno"
          + " ocr_caption ocr_table ocr_photo ocr_separator ocrp_lang ocrp_wconf";

  private final DocumentView document;
  private final XmlWriter html;

  public HocrWriter(DocumentView document, Place place) throws IOException {
    this.document = document;
    this.html = new XmlWriter(place.bytes(".hocr"));
    html.declaration().line().html().line();
    String language = LanguageTag.of(document.language());
    html.open("html", "xmlns", "http://www.w3.org/1999/xhtml", "lang", language).line();
    html.open("head").line().element("title", document.displayTitle()).line();
    html.empty("meta", "charset", "utf-8").line();
    meta("ocr-system", "Platen");
    meta("ocr-capabilities", CAPABILITIES);
    html.close(1).line().open("body").line();
  }

  private void meta(String name, String content) {
    html.empty("meta", "name", name, "content", content).line();
  }

  @Override
  public void write(PageView page) {
    Size size = page.size().orElse(new Size(1, 1));
    Coordinates on = new Coordinates(size);
    StringBuilder title = new StringBuilder();
    title.append("image \"").append(imageName()).append("\"; bbox ").append(on.edges(size.box()));
    title.append("; ppageno ").append(page.pageNumber() - 1);
    if (page.dpi() != null) {
      long dpi = Math.round(page.dpi());
      title.append("; scan_res ").append(dpi).append(' ').append(dpi);
    }
    if (page.pageLabel() != null) {
      title.append("; lpageno ").append(quoted(page.pageLabel()));
    }
    html.open("div", "class", "ocr_page", "id", "page_" + page.pageNumber(), "title", title);
    html.line();
    Map<String, List<LineView>> lines = page.linesByBlock();
    for (BlockView block : page.blocks()) {
      write(block, lines.getOrDefault(block.blockId(), List.of()), on);
    }
    html.close(1).line();
  }

  private String imageName() {
    String name = document.fileName() == null ? document.documentId() : document.fileName();
    return name.replaceAll("[\"\\\\;]", "_");
  }

  private static String quoted(String text) {
    return '"' + text.replaceAll("[\"\\\\;]", "_") + '"';
  }

  private void write(BlockView block, List<LineView> lines, Coordinates on) {
    String place = "bbox " + on.edges(block.box());
    String id = Identifiers.of(block.blockId());
    html.open("div", "class", kind(block), "id", id, "title", place);
    if (!lines.isEmpty()) {
      html.line().open("p", "class", "ocr_par", "title", place).line();
      lines.forEach(line -> write(line, on));
      html.close(1).line();
    }
    html.close(1).line();
  }

  /** The class that hOCR has for a type; {@code ocr_carea}, an area of text, for the rest. */
  private static String kind(BlockView block) {
    return switch (block.type()) {
      case TITLE -> "ocr_title";
      case HEADER -> "ocr_header";
      case FOOTER -> "ocr_footer";
      case PAGE_NUMBER -> "ocr_pageno";
      case CAPTION -> "ocr_caption";
      case TABLE -> "ocr_table";
      case FIGURE, SEAL -> "ocr_photo";
      case OTHER -> "separator".equals(block.subtype()) ? "ocr_separator" : "ocr_carea";
      case HEADING, TEXT, LIST, FOOTNOTE, FORMULA -> "ocr_carea";
    };
  }

  private void write(LineView line, Coordinates on) {
    String id = Identifiers.of(line.lineId());
    html.open("span", "class", "ocr_line", "id", id, "title", "bbox " + on.edges(line.box()));
    boolean[] spaces = line.spacesBehind();
    for (int i = 0; i < line.words().size(); i++) {
      write(line.words().get(i), on);
      if (spaces[i] && i + 1 < spaces.length) {
        html.text(" ");
      }
    }
    html.close(1).line();
  }

  private void write(WordView word, Coordinates on) {
    String title = "bbox " + on.edges(word.box());
    if (word.confidence() != null) {
      title += "; x_wconf " + Math.round(100 * word.confidence());
    }
    String id = Identifiers.of(word.wordId());
    html.element("span", word.text(), "class", "ocrx_word", "id", id, "title", title);
  }

  @Override
  public void finish() {
    html.finish();
  }

  @Override
  public void close() throws IOException {
    html.close();
  }
}
