package dev.platen.layout;

import dev.platen.geometry.Box;
import dev.platen.page.PageContent;
import dev.platen.page.TextLine;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts lines that follow each other closely into paragraphs: where a line is indented after one
 * that is not, after a line that ends early, and where a mark begins an item of a list.
 */
final class ParagraphBreaks {

  /** An indent is at least so many ems. */
  private static final double INDENT = 0.7;

  /** An indent beyond this is another layout, such as a centred line. */
  private static final double WIDEST_INDENT = 6;

  /** Lines that end within so many ems of the right edge are full. */
  private static final double FULL = 1.5;

  /** Gap over the usual one of the column, in ems, that begins a paragraph. */
  private static final double EXTRA_GAP = 0.3;

  /** The gaps of so few rows do not tell which of them is usual; those of the body do. */
  private static final int FEW = 3;

  /** Rows of running text are wider, in ems. */
  private static final double RUNNING = 12;

  /** Share of lines that are full in a column that is set even. */
  private static final double EVEN = 0.6;

  private final double em;
  private final double leading;
  private final List<Box> rows;
  private final List<Box> nominal;
  private final List<List<TextLine>> lines;
  private final Box column;
  private final boolean even;
  private final double gap;

  private ParagraphBreaks(double em, double leading, List<List<TextLine>> lines) {
    this.em = em;
    this.leading = leading;
    this.lines = lines;
    this.rows = lines.stream().map(TextLine::around).toList();
    this.nominal = lines.stream().map(ParagraphBreaks::nominal).toList();
    this.column = rows.stream().reduce(Box::union).orElseThrow();
    long full = rows.stream().filter(this::isFull).count();
    this.even = full >= EVEN * rows.size();
    this.gap = usualGap();
  }

  /** The paragraphs of a column, from the top. */
  static List<Region> split(PageContent page, List<TextLine> column) {
    List<List<TextLine>> rows = TextLine.rows(column);
    double em = column.stream().mapToDouble(TextLine::size).sorted().toArray()[column.size() / 2];
    if (LabelRows.isLabels(page, rows, em)) {
      return rows.stream().map(Region::text).toList();
    }
    double leading = Math.max(0, page.type().gap()) / page.em() * em;
    return new ParagraphBreaks(em, leading, rows).split();
  }

  private List<Region> split() {
    List<Region> paragraphs = new ArrayList<>();
    List<TextLine> current = new ArrayList<>();
    boolean item = false;
    for (int i = 0; i < rows.size(); i++) {
      boolean marked = isMarked(i);
      if (i > 0 && breaksBefore(i, item, marked)) {
        paragraphs.add(Region.text(current));
        current = new ArrayList<>();
        item = false;
      }
      item |= current.isEmpty() && marked;
      current.addAll(lines.get(i));
    }
    paragraphs.add(Region.text(current));
    return paragraphs;
  }

  private boolean breaksBefore(int i, boolean inItem, boolean marked) {
    Box above = rows.get(i - 1);
    Box row = rows.get(i);
    boolean few = rows.size() <= FEW && !goesOn(i - 1);
    if (gap(i) > (few ? Math.min(gap, leading) : gap) + EXTRA_GAP * em) {
      return true;
    }
    double indent = row.x() - above.x();
    if (marked && (inItem || !isFull(above) || Math.abs(row.x() - column.x()) < INDENT * em)) {
      return inItem || isMarkedBelow(i) || !isFull(above);
    }
    if (inItem) {
      // Lines of an item hang below its text; the next paragraph stands left of it.
      return indent < -INDENT * em && !isFull(above);
    }
    boolean indented = indent > INDENT * em && indent < WIDEST_INDENT * em;
    boolean fromEdge = above.x() - column.x() < INDENT * em;
    if (indented
        && fromEdge
        && column.right() - row.right() < column.width() / 2
        && !isCentered(row)) {
      return true;
    }
    return endsEarly(above) && ((even && endsSentence(i - 1)) || isHeading(i - 1));
  }

  /** Whether a row is one of running text, in the middle of a sentence. */
  private boolean goesOn(int i) {
    return rows.get(i).width() > RUNNING * em && !endsSentence(i);
  }

  private boolean isMarked(int i) {
    List<TextLine> row = lines.get(i);
    String first = row.get(0).text();
    return ListMarks.begins(first) || (row.size() > 1 && ListMarks.isAlone(first));
  }

  /** Whether a row, the first one, has the number of a section, and a much longer one follows. */
  private boolean isHeading(int i) {
    boolean first = i == 0 || gap(i) > gap + EXTRA_GAP * em;
    return first
        && HeadingText.isNumbered(lines.get(i).get(0).text())
        && rows.get(i + 1).width() > 2 * rows.get(i).width();
  }

  /** Whether items go on below: one number at the start of a line proves nothing. */
  private boolean isMarkedBelow(int i) {
    for (int j = i + 1; j < Math.min(rows.size(), i + 6); j++) {
      if (isMarked(j) && Math.abs(rows.get(j).x() - rows.get(i).x()) < INDENT * em) {
        return true;
      }
    }
    return false;
  }

  private boolean isCentered(Box row) {
    double left = row.x() - column.x();
    double right = column.right() - row.right();
    return Math.abs(left - right) < INDENT * em && left > INDENT * em;
  }

  private boolean isFull(Box row) {
    return column.right() - row.right() < FULL * em;
  }

  private boolean endsEarly(Box row) {
    return column.right() - row.right() > Math.max(3 * em, 0.12 * column.width());
  }

  private boolean endsSentence(int i) {
    List<TextLine> row = lines.get(i);
    String text = row.get(row.size() - 1).text().stripTrailing();
    return !text.isEmpty() && ".!?:;。！？：；”\"»)".indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  private static Box nominal(List<TextLine> row) {
    return row.stream().map(TextLine::nominal).reduce(Box::union).orElseThrow();
  }

  /** White space above a row. */
  private double gap(int i) {
    return nominal.get(i).y() - nominal.get(i - 1).bottom();
  }

  private double usualGap() {
    double[] gaps = new double[Math.max(0, rows.size() - 1)];
    for (int i = 1; i < rows.size(); i++) {
      gaps[i - 1] = Math.max(0, gap(i));
    }
    java.util.Arrays.sort(gaps);
    // Below the middle: of the gaps of two-line paragraphs, half are between them.
    return gaps.length == 0 ? 0 : gaps[(gaps.length - 1) / 3];
  }
}
