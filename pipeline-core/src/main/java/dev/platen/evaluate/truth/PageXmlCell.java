package dev.platen.evaluate.truth;

import java.util.Comparator;
import java.util.List;

/** A cell of a table in PAGE XML. */
record PageXmlCell(int row, int column, int rowSpan, int columnSpan, boolean header, String text) {

  static PageXmlCell of(XmlElement role, String text) {
    return new PageXmlCell(
        (int) role.number("rowIndex"),
        (int) role.number("columnIndex"),
        span(role, "rowSpan"),
        span(role, "colSpan"),
        Boolean.parseBoolean(role.attribute("header")),
        text);
  }

  private static int span(XmlElement role, String name) {
    Integer span = role.integer(name);
    return span == null ? 1 : Math.max(1, span);
  }

  static String html(List<PageXmlCell> cells) {
    StringBuilder html = new StringBuilder("<table><tr>");
    List<PageXmlCell> ordered =
        cells.stream()
            .sorted(Comparator.comparingInt(PageXmlCell::row).thenComparing(PageXmlCell::column))
            .toList();
    int row = ordered.get(0).row();
    for (PageXmlCell cell : ordered) {
      if (cell.row() != row) {
        html.append("</tr><tr>");
        row = cell.row();
      }
      String tag = cell.header() ? "th" : "td";
      html.append(
              "<%s rowspan=\"%d\" colspan=\"%d\">"
                  .formatted(tag, cell.rowSpan(), cell.columnSpan()))
          .append(escaped(cell.text()))
          .append("</%s>".formatted(tag));
    }
    return html.append("</tr></table>").toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
