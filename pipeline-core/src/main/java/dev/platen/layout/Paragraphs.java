package dev.platen.layout;

import static java.util.stream.Collectors.toSet;

import dev.platen.geometry.Box;
import dev.platen.page.PageContent;
import dev.platen.page.Spans;
import dev.platen.page.TextLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Groups lines to paragraphs, from below: lines of like type that follow each other closely in one
 * column belong together, until an indent, a short line or a wider gap begins a new paragraph.
 *
 * <p>After the document spectrum (L. O'Gorman, IEEE PAMI 15, 1993), with lines in place of single
 * marks.
 */
final class Paragraphs {

  /** Type of lines of one paragraph differs by less than this factor. */
  private static final double LIKE_SIZE = 1.28;

  /** Lines that fill one column may differ by this factor. */
  private static final double FLUSH_SIZE = 1.8;

  private static final double FLUSH_INDENT = 3;

  private static final double LIKE_WEIGHT = 1.3;

  /** White space before a line that carries on, beyond the usual, is less, in ems. */
  private static final double CLOSE = 0.2;

  /** White space between lines of running text is less, in ems, than between rows of a form. */
  private static final double WIDEST_LEADING = 0.8;

  /** White space between lines of a paragraph, beyond the usual, in ems. */
  private static final double LOOSE = 0.5;

  /** White space between parts of one row, in ems: less than between columns. */
  private static final double WORD_GAP = 0.9;

  /** White space of a full-width mark itself, in ems, and marks that have it behind or before. */
  private static final double MARK_SPACE = 0.5;

  private static final String CLOSING = "。，、；：！？」』）》";
  private static final String OPENING = "「『（《";

  /** White space after the mark of an item, in ems: less than between columns. */
  private static final double AFTER_MARK = 1.5;

  /** White space before a power or an index is less, in ems. */
  private static final double ATTACHED = 0.4;

  /** Type is at most so many times as large as its powers and indices. */
  private static final double SUPERSCRIPT = 2;

  /** The first line of the next paragraph stands at most so many ems in: no column is so narrow. */
  private static final double WIDEST_INDENT = 6;

  /** How far down the list of lines the next one of a column is looked for. */
  private static final int REACH = 80;

  private final PageContent page;
  private final List<TextLine> lines;
  private final StretchedRows stretched;
  private final int[] group;

  /** By line: the first of the lines that are parts of its row. */
  private int[] row;

  private Paragraphs(PageContent page, List<TextLine> lines) {
    this.page = page;
    this.lines = lines;
    this.stretched = new StretchedRows(lines);
    this.group = new int[lines.size()];
  }

  /**
   * The paragraphs.
   *
   * @param lines some lines of the page, from the top
   */
  static List<Region> of(PageContent page, List<TextLine> lines) {
    return new Paragraphs(page, lines).group();
  }

  private List<Region> group() {
    for (int i = 0; i < group.length; i++) {
      group[i] = i;
    }
    for (int i = 0; i < group.length; i++) {
      joinRow(i);
    }
    row = IntStream.range(0, group.length).map(this::find).toArray();
    for (int i = 0; i < group.length; i++) {
      joinBelow(i);
    }
    TreeMap<Integer, List<TextLine>> columns = new TreeMap<>();
    for (int i = 0; i < group.length; i++) {
      columns.computeIfAbsent(find(i), key -> new ArrayList<>()).add(lines.get(i));
    }
    List<Region> regions = new ArrayList<>();
    for (List<TextLine> column : columns.values()) {
      regions.addAll(ParagraphBreaks.split(page, column));
    }
    return regions;
  }

  /** Joins a line to the rest of its row. */
  private void joinRow(int i) {
    TextLine line = lines.get(i);
    for (int j = i + 1; j < Math.min(lines.size(), i + REACH); j++) {
      TextLine other = lines.get(j);
      if (other.nominal().y() > line.nominal().bottom() + line.size()) {
        break;
      }
      if (other.sharesRow(line) > 0.6 && isSameRow(line, other)) {
        join(i, j);
      }
    }
  }

  /** Joins a line to the line, or the parts of a row, that follow it closely. */
  private void joinBelow(int i) {
    TextLine line = lines.get(i);
    double reachDown = line.nominal().bottom() + allowedGap(line, line);
    List<Integer> near = new ArrayList<>();
    for (int j = i + 1; j < Math.min(lines.size(), i + REACH); j++) {
      TextLine other = lines.get(j);
      if (other.nominal().y() > reachDown + line.size()) {
        break;
      }
      if (other.sharesRow(line) <= 0.6 && Spans.across(line.box(), other.box()) > 0.25) {
        near.add(j);
      }
    }
    Set<Integer> hidden =
        near.stream().filter(j -> isHidden(line, j, near)).map(j -> row[j]).collect(toSet());
    List<Integer> below = near.stream().filter(j -> !hidden.contains(row[j])).toList();
    if (below.stream().map(j -> row[j]).distinct().count() == 1) {
      for (int j : below) {
        if (follows(line, lines.get(j)) && isOnlyAbove(i, j)) {
          join(i, j);
        }
      }
    }
  }

  /**
   * Whether another of the lines stands between a line and this one, or would if it were not the
   * short last line of a paragraph, which the indent of the next reaches beyond.
   */
  private boolean isHidden(TextLine line, int j, List<Integer> candidates) {
    Box box = lines.get(j).box();
    boolean indented = box.x() < line.box().x() + WIDEST_INDENT * line.size();
    for (int k : candidates) {
      Box between = lines.get(k).box();
      if (k != j
          && between.centerY() < box.y()
          && Spans.across(between, line.box()) > 0.25
          && (Spans.across(between, box) > 0.25 || (indented && between.right() < box.right()))) {
        return true;
      }
    }
    return false;
  }

  /** Whether no other column ends on the lower line: a line over two columns belongs to neither. */
  private boolean isOnlyAbove(int upper, int lower) {
    Box below = lines.get(lower).box();
    TextLine line = lines.get(upper);
    for (int k = Math.max(0, lower - REACH); k < lower; k++) {
      TextLine other = lines.get(k);
      if (k != upper
          && other.sharesRow(line) > 0.5
          && Spans.across(other.box(), below) > 0.25
          && row[k] != row[upper]) {
        return false;
      }
    }
    return true;
  }

  private boolean isSameRow(TextLine a, TextLine b) {
    double gap = Spans.gapAcross(a.box(), b.box());
    double small = Math.min(a.size(), b.size());
    double large = Math.max(a.size(), b.size());
    boolean inOrder = a.box().x() < b.box().x();
    TextLine left = inOrder ? a : b;
    TextLine right = inOrder ? b : a;
    if (ListMarks.isAlone(left.text()) && gap < AFTER_MARK * large && gap > 0) {
      return !isSeparated(a.box(), b.box());
    }
    // A power or an index is small, and close to what it belongs to.
    boolean attached = gap < ATTACHED * large && large < SUPERSCRIPT * small;
    double wordGap = (WORD_GAP + MARK_SPACE * fullWidthMarks(left.text(), right.text())) * small;
    boolean close = attached || (gap < wordGap && isLike(a, b));
    return (close || stretched.areParts(a, b)) && !isSeparated(a.box(), b.box());
  }

  /**
   * How many marks of an em, of which half is white, stand at the gap between two lines; those of
   * vertical text do not tell, since its tiers stand as close.
   */
  private int fullWidthMarks(String left, String right) {
    if (page.frame().isVertical() || left.isEmpty() || right.isEmpty()) {
      return 0;
    }
    boolean closes = CLOSING.indexOf(left.charAt(left.length() - 1)) >= 0;
    boolean opens = OPENING.indexOf(right.charAt(0)) >= 0;
    return (closes ? 1 : 0) + (opens ? 1 : 0);
  }

  private boolean follows(TextLine upper, TextLine lower) {
    double gap = lower.nominal().y() - upper.nominal().bottom();
    return gap < allowedGap(upper, lower)
        && (isLike(upper, lower) || isFlush(upper, lower) || carriesOn(upper, lower))
        && !isSeparated(upper.box(), lower.box());
  }

  /**
   * Whether both lines fill one column, the upper one after an indent: then a formula in the text
   * made one of them higher.
   */
  private static boolean isFlush(TextLine a, TextLine b) {
    double size = Math.min(a.size(), b.size());
    double ratio = Math.max(a.size(), b.size()) / size;
    double indent = a.box().x() - b.box().x();
    return ratio < FLUSH_SIZE
        && indent > -size
        && indent < FLUSH_INDENT * size
        && Math.abs(a.box().right() - b.box().right()) < size
        && a.box().width() > 12 * size;
  }

  /**
   * Whether a line goes on with the sentence of a longer one right above it, from the same edge:
   * the type of a line read badly, or of a word or two, is hardly to be measured.
   */
  private boolean carriesOn(TextLine upper, TextLine lower) {
    double size = Math.min(upper.size(), lower.size());
    double usual = Math.min(page.type().gap(), WIDEST_LEADING * page.em());
    double indent = upper.box().x() - lower.box().x();
    double gap = lower.nominal().y() - upper.nominal().bottom();
    return gap > -ATTACHED * size
        && gap < usual + CLOSE * page.em()
        && Math.max(upper.size(), lower.size()) < FLUSH_SIZE * size
        && Math.min(size / page.em(), page.em() / size) > 1 / LIKE_SIZE
        && indent > -size
        && indent < FLUSH_INDENT * size
        && upper.box().right() > lower.box().right() - size
        && upper.box().width() > 12 * size
        && !HeadingText.endsSentence(upper.text());
  }

  private double allowedGap(TextLine upper, TextLine lower) {
    double size = Math.min(upper.size(), lower.size());
    double usual = Math.min(page.type().gap() / page.em(), 1.6);
    return (usual + LOOSE) * size;
  }

  static boolean isLike(TextLine a, TextLine b) {
    double weight = Math.max(a.weight(), b.weight()) / Math.min(a.weight(), b.weight());
    return isOfSize(a, b) && !(weight > LIKE_WEIGHT);
  }

  /** Whether lines are of like size; the weight of a word or two is hardly to be measured. */
  static boolean isOfSize(TextLine a, TextLine b) {
    return Math.max(a.size(), b.size()) < LIKE_SIZE * Math.min(a.size(), b.size());
  }

  /** Whether a ruling runs between two boxes. */
  private boolean isSeparated(Box a, Box b) {
    boolean stacked = Spans.across(a, b) > Spans.down(a, b);
    for (Box ruling : page.rulings()) {
      boolean across = ruling.width() >= ruling.height();
      if (stacked && across) {
        double y = ruling.centerY();
        boolean between =
            y > Math.min(a.centerY(), b.centerY()) + 0.3 * page.em()
                && y < Math.max(a.centerY(), b.centerY());
        // An underlining ends where its words do.
        boolean covers =
            ruling.x() <= Math.max(a.x(), b.x()) + page.em()
                && ruling.right() >= Math.min(a.right(), b.right()) - page.em();
        if (between && covers && y > Math.min(a.bottom(), b.bottom()) - 0.1 * page.em()) {
          return true;
        }
      } else if (!stacked && !across) {
        double x = ruling.centerX();
        if (x > Math.min(a.centerX(), b.centerX())
            && x < Math.max(a.centerX(), b.centerX())
            && Spans.shared(ruling.y(), ruling.bottom(), a.y(), a.bottom()) > 0.5) {
          return true;
        }
      }
    }
    return false;
  }

  private int find(int i) {
    int root = i;
    while (group[root] != root) {
      root = group[root];
    }
    group[i] = root;
    return root;
  }

  private void join(int i, int j) {
    int a = find(i);
    int b = find(j);
    group[Math.max(a, b)] = Math.min(a, b);
  }
}
