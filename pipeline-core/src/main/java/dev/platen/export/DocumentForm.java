package dev.platen.export;

import dev.platen.export.pdf.PdfWriters;
import dev.platen.export.place.DocumentWriter;
import dev.platen.export.place.Original;
import dev.platen.export.place.Place;
import dev.platen.export.sheet.CsvWriter;
import dev.platen.export.sheet.XlsxWriter;
import dev.platen.export.text.HtmlWriter;
import dev.platen.export.text.JsonLinesWriter;
import dev.platen.export.text.MarkdownWriter;
import dev.platen.export.text.PlainTextWriter;
import dev.platen.export.view.DocumentView;
import dev.platen.export.xml.AltoWriter;
import dev.platen.export.xml.HocrWriter;
import dev.platen.export.xml.PageXmlWriter;
import dev.platen.site.DocumentSite;
import java.io.IOException;

/** The formats that a document can be written in. */
public enum DocumentForm {
  /** Plain text, pages ended by form feeds. */
  TEXT,
  /** A line of JSON a page, with all that was found on it. */
  JSONL,
  /** Markdown, with figures as files. */
  MARKDOWN,
  /** HTML, with figures as files. */
  HTML,
  /** hOCR 1.2. */
  HOCR,
  /** ALTO 4.4, a file a page. */
  ALTO,
  /** PAGE 2019-07-15, a file a page. */
  PAGE,
  /** PDF with the text behind its pages. */
  PDF,
  /** PDF/A-2b, likewise. */
  PDFA,
  /** A workbook with a sheet for each table. */
  XLSX,
  /** CSV, a file for each table. */
  CSV,
  /** Its part of the browsable report. */
  SITE;

  /**
   * Begins to write a document; the caller closes the writer.
   *
   * @param original the document's own file; stays the caller's
   * @throws dev.platen.failure.PipelineException if it can't be written in this form
   */
  public DocumentWriter open(DocumentView document, Place place, Original original)
      throws IOException {
    return switch (this) {
      case TEXT -> new PlainTextWriter(place);
      case JSONL -> new JsonLinesWriter(document, place);
      case MARKDOWN -> new MarkdownWriter(place, original);
      case HTML -> new HtmlWriter(document, place, original);
      case HOCR -> new HocrWriter(document, place);
      case ALTO -> new AltoWriter(document, place);
      case PAGE -> new PageXmlWriter(document, place);
      case PDF -> PdfWriters.searchable(document, place, original);
      case PDFA -> PdfWriters.archival(document, place, original);
      case XLSX -> new XlsxWriter(document, place);
      case CSV -> new CsvWriter(place);
      case SITE -> new DocumentSite(document, place, original);
    };
  }
}
