package dev.platen.site;

import dev.platen.export.opencv.Cutout;
import dev.platen.export.place.DocumentWriter;
import dev.platen.export.place.LanguageTag;
import dev.platen.export.place.Original;
import dev.platen.export.place.Place;
import dev.platen.export.view.DocumentView;
import dev.platen.export.view.PageView;
import dev.platen.failure.PipelineException;
import dev.platen.image.OpenPage;
import dev.platen.model.Status;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A document's part of the report: a folder with its pages as HTML, their scans as JPEG in two
 * sizes, and a page of thumbnails. Links lead two folders up to the rest of the report.
 */
public final class DocumentSite implements DocumentWriter {

  /** Longest side of the scan beside the text, in pixels. */
  private static final int VIEW = 1600;

  /** Longest side of a thumbnail, in pixels. */
  private static final int THUMBNAIL = 200;

  /**
   * A page in the list of thumbnails.
   *
   * @param name of its files
   * @param confidence 0 to 1 with two digits; empty if unknown
   */
  public record Entry(
      int number, String name, String status, String confidence, boolean pictured) {}

  /** What the template of thumbnails is given. */
  public record Contents(String title, String uri, String id, String status, List<Entry> pages) {}

  private final DocumentView document;
  private final Place place;
  private final Original original;
  private final List<Entry> pages = new ArrayList<>();
  private String omission;

  public DocumentSite(DocumentView document, Place place, Original original) {
    this.document = document;
    this.place = place;
    this.original = original;
  }

  @Override
  public void write(PageView page) throws IOException {
    String name = Place.pageName(page.pageNumber());
    boolean pictured = page.status() != Status.FAILED && picture(page, name);
    String language = LanguageTag.of(page.language());
    PageModel model =
        PageModel.of(
            document,
            page,
            pictured ? name + ".jpg" : "",
            facts(page),
            language == null ? "" : language);
    try (Writer out = Files.newBufferedWriter(place.inFolder(name + ".html"))) {
      Templates.fill("page.ftlh", model, out);
    }
    pages.add(
        new Entry(page.pageNumber(), name, page.status().id(), share(page.confidence()), pictured));
  }

  private boolean picture(PageView page, String name) throws IOException {
    try (OpenPage open = original.page(page.pageNumber())) {
      Files.write(place.inFolder(name + ".jpg"), Cutout.scaled(open.image(), VIEW).bytes());
      Files.write(
          place.inFolder(name + "-small.jpg"), Cutout.scaled(open.image(), THUMBNAIL).bytes());
      return true;
    } catch (PipelineException e) {
      if (omission == null) {
        omission = "Scans are left out: " + e.code().id() + ": " + e.getMessage();
      }
      return false;
    }
  }

  private static Map<String, String> facts(PageView page) {
    Map<String, String> facts = new LinkedHashMap<>();
    page.size().ifPresent(size -> facts.put("pixels", size.width() + " × " + size.height()));
    put(facts, "dpi", page.dpi() == null ? null : Math.round(page.dpi()));
    put(facts, "confidence", page.confidence() == null ? null : share(page.confidence()));
    put(facts, "language", page.language());
    put(facts, "script", page.script());
    put(facts, "text", page.textSource() == null ? null : page.textSource().id());
    put(facts, "engine", page.engine());
    return facts;
  }

  private static void put(Map<String, String> facts, String name, Object value) {
    if (value != null) {
      facts.put(name, value.toString());
    }
  }

  private static String share(Double value) {
    return value == null ? "" : String.format(Locale.ROOT, "%.2f", value);
  }

  @Override
  public void finish() throws IOException {
    Contents contents =
        new Contents(
            document.displayTitle(),
            document.uri() == null ? "" : document.uri(),
            document.documentId(),
            document.status(),
            pages);
    try (Writer out = Files.newBufferedWriter(place.inFolder("index.html"))) {
      Templates.fill("document.ftlh", contents, out);
    }
  }

  @Override
  public Optional<String> omission() {
    return Optional.ofNullable(omission);
  }

  @Override
  public void close() {
    // Every file is closed already.
  }
}
