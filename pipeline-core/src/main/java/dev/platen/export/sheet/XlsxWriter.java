package dev.platen.export.sheet;

import dev.platen.export.place.DocumentWriter;
import dev.platen.export.place.Place;
import dev.platen.export.place.XmlText;
import dev.platen.export.view.CellView;
import dev.platen.export.view.CheckView;
import dev.platen.export.view.DocumentView;
import dev.platen.export.view.PageView;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook of Office Open XML: a sheet for each table over all its pages, after one that lists
 * them. Header rows are bold and stay when the rest is scrolled. A cell whose reading is doubtful
 * is yellow, one that a failed check blames is red, and a comment says why. All text is written as
 * text, whatever it begins with.
 */
public final class XlsxWriter implements DocumentWriter {

  /** Confidence below which a cell is marked. */
  private static final double DOUBTFUL = 0.8;

  private static final String YELLOW = "FFF2CC";
  private static final String RED = "F8CBAD";
  private static final String GREY = "E7E6E6";
  private static final String LIST = "Tables";
  private static final String DATE = "yyyy-mm-dd";

  /** Characters that a cell may hold, and a comment that is still read. */
  private static final int MAX_TEXT = 32_000;

  private static final int MAX_COMMENT = 1_000;

  /** Sheets that a workbook still opens with. */
  private static final int MAX_SHEETS = 2_000;

  private static final int NARROWEST = 8;
  private static final int WIDEST = 60;

  private final OutputStream out;
  private final Workbook workbook;
  private final Worksheet list;
  private final JoinedSheets sheets = new JoinedSheets(this::write);
  private int count;
  private int leftOut;

  public XlsxWriter(DocumentView document, Place place) throws IOException {
    this.out = place.bytes(".xlsx");
    this.workbook = new Workbook(out, "Platen", "1.0");
    workbook.properties().setTitle(XmlText.valid(document.displayTitle()));
    this.list = workbook.newWorksheet(LIST);
    String[] headings = {
      "Table", "Pages", "Rows", "Columns", "Checks passed", "Checks failed", "Id"
    };
    for (int i = 0; i < headings.length; i++) {
      list.value(0, i, headings[i]);
      list.style(0, i).bold().fillColor(GREY).set();
      list.width(i, 14);
    }
    list.freezePane(0, 1);
  }

  @Override
  public void write(PageView page) throws IOException {
    sheets.add(page);
  }

  private void write(Sheet sheet) throws IOException {
    if (count == MAX_SHEETS) {
      leftOut++;
      return;
    }
    String name = "Table " + ++count;
    listed(name, sheet);
    Worksheet worksheet = workbook.newWorksheet(name);
    int[] widths = new int[sheet.columnCount()];
    for (Map.Entry<Integer, TreeMap<Integer, SheetCell>> row : sheet.rows().entrySet()) {
      for (Map.Entry<Integer, SheetCell> place : row.getValue().entrySet()) {
        int column = place.getKey();
        SheetCell cell = place.getValue();
        StyleSetter style = value(worksheet, row.getKey(), column, cell);
        if (row.getKey() < sheet.headerRows() || cell.view().header()) {
          style.bold();
        }
        mark(worksheet, row.getKey(), column, cell, sheet.doubts(cell), style);
        style.set();
        if (cell.view().columns() == 1) {
          widths[column] = Math.max(widths[column], cell.text().length() + 2);
        }
      }
    }
    for (int column = 0; column < widths.length; column++) {
      worksheet.width(column, Math.min(WIDEST, Math.max(NARROWEST, widths[column])));
    }
    if (sheet.headerRows() > 0) {
      worksheet.freezePane(0, sheet.headerRows());
    }
    worksheet.finish();
  }

  private void listed(String name, Sheet sheet) {
    list.hyperlink(count, 0, HyperLink.internal("'" + name + "'!A1", name));
    int first = sheet.pages().get(0);
    int last = sheet.pages().get(sheet.pages().size() - 1);
    list.value(count, 1, first == last ? Integer.toString(first) : first + "–" + last);
    list.value(count, 2, sheet.rowCount());
    list.value(count, 3, sheet.columnCount());
    long failed = sheet.checks().stream().filter(CheckView::failed).count();
    list.value(count, 4, sheet.checks().size() - failed);
    list.value(count, 5, failed);
    list.value(count, 6, sheet.id());
    if (failed > 0) {
      list.style(count, 5).fillColor(RED).set();
    }
  }

  /** Writes a cell over all the places that it covers. */
  private static StyleSetter value(Worksheet sheet, int row, int column, SheetCell cell) {
    int lastRow = row + (cell.view().rows() - 1);
    int lastColumn = column + (cell.view().columns() - 1);
    if (lastRow > row || lastColumn > column) {
      sheet.range(row, column, lastRow, lastColumn).merge();
    }
    StyleSetter style = sheet.style(row, column);
    String format = said(sheet, row, column, cell);
    if (format != null) {
      style.format(format);
    }
    return style;
  }

  private static void mark(
      Worksheet sheet,
      int row,
      int column,
      SheetCell cell,
      List<String> doubts,
      StyleSetter style) {
    Double confidence = cell.view().confidence();
    if (!doubts.isEmpty()) {
      style.fillColor(RED);
      comment(sheet, row, column, String.join("\n", doubts));
    } else if (!cell.text().isEmpty() && confidence != null && confidence < DOUBTFUL) {
      style.fillColor(YELLOW);
      comment(sheet, row, column, "Read with confidence %.2f".formatted(confidence));
    }
  }

  private static void comment(Worksheet sheet, int row, int column, String text) {
    String valid = XmlText.valid(text);
    sheet.comment(
        row, column, valid.length() > MAX_COMMENT ? valid.substring(0, MAX_COMMENT) : valid);
  }

  /** Writes what a cell says, and gives the format that shows it; null for text. */
  private static String said(Worksheet sheet, int row, int column, SheetCell cell) {
    CellView view = cell.view();
    BigDecimal number = view.numberValue();
    if (view.dateValue() != null && view.dateValue().getYear() >= 1900) {
      sheet.value(row, column, view.dateValue());
      return DATE;
    }
    if (number != null && "boolean".equals(view.valueType())) {
      sheet.value(row, column, Boolean.valueOf(number.signum() != 0));
      return null;
    }
    if (number != null && Figures.fits(number)) {
      boolean percent = "percent".equals(view.valueType());
      sheet.value(row, column, percent ? number.movePointLeft(2) : Figures.plain(number));
      return Figures.format(view);
    }
    String text = XmlText.valid(cell.text());
    sheet.value(row, column, text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text);
    return null;
  }

  @Override
  public void finish() throws IOException {
    sheets.end();
    list.finish();
    workbook.finish();
  }

  @Override
  public Optional<String> omission() {
    return leftOut == 0
        ? Optional.empty()
        : Optional.of(
            "%d tables are left out: a workbook holds %d; export csv for all"
                .formatted(leftOut, MAX_SHEETS));
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
