package dev.platen.export.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platen.export.DocumentForm;
import dev.platen.export.SampleViews;
import dev.platen.export.place.DocumentWriter;
import dev.platen.export.view.CellView;
import dev.platen.export.view.CheckView;
import dev.platen.export.view.PageView;
import dev.platen.export.view.TableView;
import dev.platen.model.MediaType;
import dev.platen.model.Status;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A statement over two pages, whose last row on the first page goes on over the second. */
class SheetFormatsTest {

  private static final String FIRST = "d/1/t0";
  private static final String SECOND = "d/2/t0";

  @TempDir private Path folder;

  private static CellView cell(
      String table, int row, int column, Integer joinedRow, String text, Object value) {
    BigDecimal number = value instanceof String digits ? new BigDecimal(digits) : null;
    LocalDate date = value instanceof LocalDate day ? day : null;
    String type =
        number == null ? date == null ? "text" : "date" : text.contains("%") ? "percent" : "amount";
    return new CellView(
        table,
        "%s/c%d-%d".formatted(table, row, column),
        row,
        column,
        1,
        1,
        row == 0,
        text,
        type,
        number,
        number == null ? null : "EUR",
        date,
        null,
        text.equals("7,77") ? 0.4 : 0.99,
        joinedRow,
        column);
  }

  private static PageView page(int number, TableView... tables) {
    return new PageView(
        number,
        Status.OK,
        100,
        100,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        List.of(),
        List.of(tables),
        List.of());
  }

  private static TableView table(String id, String continues, CheckView check, CellView... cells) {
    return new TableView(
        id,
        null,
        null,
        0.9,
        1,
        continues,
        FIRST,
        check == null ? List.of() : List.of(check),
        List.of(cells));
  }

  private static PageView[] pages() {
    LocalDate day = LocalDate.of(2024, 1, 5);
    TableView first =
        table(
            FIRST,
            null,
            null,
            cell(FIRST, 0, 0, 0, "Datum", null),
            cell(FIRST, 0, 1, 0, "Text", null),
            cell(FIRST, 0, 2, 0, "Betrag", null),
            cell(FIRST, 1, 0, 1, "05.01.2024", day),
            cell(FIRST, 1, 1, 1, "=HYPERLINK(\"http://x\")", null),
            cell(FIRST, 1, 2, 1, "1.234,50", "1234.500000"),
            cell(FIRST, 2, 0, 2, "06.01.2024", day.plusDays(1)),
            cell(FIRST, 2, 1, 2, "Miete, \"Hof\"", null),
            cell(FIRST, 2, 2, 2, "7,77", "7.770000"));
    CheckView failed =
        new CheckView(
            "column-total",
            "failed",
            "Row 4: 1 is 2",
            BigDecimal.ONE,
            List.of(SECOND + "/c2-2", FIRST + "/c1-2"));
    TableView second =
        table(
            SECOND,
            FIRST,
            failed,
            cell(SECOND, 0, 0, null, "Datum", null),
            cell(SECOND, 0, 1, null, "Text", null),
            cell(SECOND, 0, 2, null, "Betrag", null),
            cell(SECOND, 1, 1, 2, "und Garten", null),
            cell(SECOND, 2, 1, 3, "-Summe", null),
            cell(SECOND, 2, 2, 3, "12,5 %", "12.500000"));
    return new PageView[] {page(1, first), page(2, second)};
  }

  private void write(DocumentForm form) throws IOException {
    try (DocumentWriter writer =
        SampleViews.write(
            form, SampleViews.document(MediaType.PDF), folder, SampleViews.gone(), pages())) {
      assertThat(writer.omission()).isEmpty();
    }
  }

  @Test
  void aWorkbookHoldsTheJoinedTableWithItsTypes() throws IOException {
    write(DocumentForm.XLSX);
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(folder.resolve("doc.xlsx")))) {
      assertThat(book.getNumberOfSheets()).isEqualTo(2);
      Sheet sheet = book.getSheet("Table 1");
      assertThat(sheet.getLastRowNum()).isEqualTo(3);
      assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
      XSSFCell heading = (XSSFCell) sheet.getRow(0).getCell(2);
      assertThat(heading.getCellStyle().getFont().getBold()).isTrue();
      Cell amount = sheet.getRow(1).getCell(2);
      assertThat(amount.getNumericCellValue()).isEqualTo(1234.5);
      assertThat(amount.getCellStyle().getDataFormatString()).isEqualTo("#,##0.00 [$EUR]");
      assertThat(sheet.getRow(1).getCell(0).getLocalDateTimeCellValue().toLocalDate())
          .isEqualTo(LocalDate.of(2024, 1, 5));
      assertThat(sheet.getRow(2).getCell(1).getStringCellValue())
          .isEqualTo("Miete, \"Hof\" und Garten");
      Cell percent = sheet.getRow(3).getCell(2);
      assertThat(percent.getNumericCellValue()).isEqualTo(0.125);
      assertThat(percent.getCellStyle().getDataFormatString()).isEqualTo("0.0%");
    }
  }

  @Test
  void aWorkbookMarksWhatIsDoubtfulAndWhatAFailedCheckBlames() throws IOException {
    write(DocumentForm.XLSX);
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(folder.resolve("doc.xlsx")))) {
      Sheet sheet = book.getSheet("Table 1");
      XSSFCell blamed = (XSSFCell) sheet.getRow(3).getCell(2);
      assertThat(blamed.getCellStyle().getFillForegroundColorColor().getARGBHex())
          .isEqualTo("FFF8CBAD");
      assertThat(blamed.getCellComment().getString().getString()).contains("Row 4: 1 is 2");
      XSSFCell doubtful = (XSSFCell) sheet.getRow(2).getCell(2);
      assertThat(doubtful.getCellComment().getString().getString()).contains("0.40");
      assertThat(sheet.getRow(1).getCell(2).getCellComment()).isNotNull();
      assertThat(sheet.getRow(1).getCell(0).getCellComment()).isNull();
      Sheet list = book.getSheet("Tables");
      assertThat(list.getRow(1).getCell(1).getStringCellValue()).isEqualTo("1–2");
      assertThat(list.getRow(1).getCell(5).getNumericCellValue()).isEqualTo(1);
    }
  }

  @Test
  void noTextOfADocumentBecomesAFormula() throws IOException {
    write(DocumentForm.XLSX);
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(folder.resolve("doc.xlsx")))) {
      book.forEach(
          sheet ->
              sheet.forEach(
                  row ->
                      row.forEach(
                          cell -> assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA))));
      assertThat(book.getSheet("Table 1").getRow(1).getCell(1).getStringCellValue())
          .isEqualTo("=HYPERLINK(\"http://x\")");
    }
  }

  @Test
  void csvHoldsPlainValuesAndNoFormula() throws IOException {
    write(DocumentForm.CSV);
    assertThat(folder.resolve("doc/table-0001.csv"))
        .content()
        .isEqualTo(
            """
            Datum,Text,Betrag\r
            2024-01-05,"'=HYPERLINK(""http://x"")",1234.5\r
            2024-01-06,"Miete, ""Hof"" und Garten",7.77\r
            ,'-Summe,12.5\r
            """);
  }

  @Test
  void aDocumentWithoutTablesIsAWorkbookWithAnEmptyList() throws IOException {
    try (DocumentWriter writer =
        SampleViews.write(
            DocumentForm.XLSX,
            SampleViews.document(MediaType.PDF),
            folder,
            SampleViews.gone(),
            page(1))) {
      assertThat(writer.omission()).isEmpty();
    }
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(folder.resolve("doc.xlsx")))) {
      assertThat(book.getNumberOfSheets()).isEqualTo(1);
      assertThat(book.getSheet("Tables").getLastRowNum()).isZero();
    }
  }
}
