package dev.platen.table;

import dev.platen.geometry.Box;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A receipt: a narrow page that rulings over its whole width, dashed ones mostly, part into a head,
 * items and what they come to; where none were seen, white space does. Its items are a table; the
 * labels and amounts below the ruling that ends them are none, nor is what stands above the first
 * ruling, but for the names of columns.
 */
final class Slip {

  /** The text of a slip is at most so many ems wide. */
  private static final double WIDEST = 34;

  /** Share of that width that a ruling spans. */
  private static final double WHOLE = 0.7;

  /** A ruling from top to bottom of so many ems makes a slip a form, or a grid. */
  private static final double WALL = 4;

  /** Rulings closer than so many ems are one. */
  private static final double DOUBLE = 0.7;

  /** A sum has a label, an amount, and perhaps its currency. */
  private static final int MOST_OF_SUM = 3;

  /** Rows of sums that there are at least. */
  private static final int SUMS = 2;

  /** White space that parts bands is higher than that of most rows by so many ems. */
  private static final double HIGHER = 0.5;

  /** Items that there are at least where white space parts them from the sums. */
  private static final int SPACED_ITEMS = 2;

  private final List<List<TextRow>> bands = new ArrayList<>();

  /** Whether white space parts the bands, where no rulings do. */
  private boolean spaced;

  private Slip(List<Chunk> chunks, PageRules rules, double em) {
    Box text = chunks.stream().map(Chunk::box).reduce(Box::union).orElseThrow();
    boolean walled =
        rules.down().stream()
            .filter(r -> r.centerX() > text.x() && r.centerX() < text.right())
            .anyMatch(r -> r.height() > WALL * em);
    if (text.width() < WIDEST * em && !walled) {
      List<TextRow> rows = TextRow.rows(chunks);
      part(rows, separators(text, rules, em));
      if (sums() < 0) {
        spaced = true;
        bands.clear();
        part(rows, gaps(rows, em));
      }
    }
  }

  /** What stands outside of the tables of a page that is a slip; nothing on others. */
  static Set<Chunk> outside(List<Chunk> chunks, PageRules rules, double em) {
    return chunks.isEmpty() ? Set.of() : new Slip(chunks, rules, em).outside();
  }

  /** The heights of rulings that part the text over its width, from the top. */
  private static List<Double> separators(Box text, PageRules rules, double em) {
    List<Double> heights = new ArrayList<>();
    for (Box ruling : rules.across()) {
      double common = PageRules.common(ruling.x(), ruling.right(), text.x(), text.right());
      double y = ruling.centerY();
      boolean far = heights.isEmpty() || y - heights.get(heights.size() - 1) > DOUBLE * em;
      if (common > WHOLE * text.width() && y > text.y() && y < text.bottom() && far) {
        heights.add(y);
      }
    }
    return heights;
  }

  /** The heights of white space that is higher than between most rows, from the top. */
  private static List<Double> gaps(List<TextRow> rows, double em) {
    List<Double> steps = new ArrayList<>();
    for (int i = 1; i < rows.size(); i++) {
      steps.add(rows.get(i).box().y() - rows.get(i - 1).box().bottom());
    }
    double usual = steps.stream().sorted().skip(steps.size() / 2).findFirst().orElse(0.0);
    List<Double> heights = new ArrayList<>();
    for (int i = 1; i < rows.size(); i++) {
      if (steps.get(i - 1) > usual + HIGHER * em) {
        heights.add((rows.get(i).box().y() + rows.get(i - 1).box().bottom()) / 2);
      }
    }
    return heights;
  }

  private void part(List<TextRow> rows, List<Double> heights) {
    for (int i = 0; i <= heights.size(); i++) {
      double top = i == 0 ? Double.NEGATIVE_INFINITY : heights.get(i - 1);
      double bottom = i == heights.size() ? Double.POSITIVE_INFINITY : heights.get(i);
      bands.add(
          rows.stream()
              .filter(row -> row.box().centerY() > top && row.box().centerY() <= bottom)
              .toList());
    }
  }

  private Set<Chunk> outside() {
    Set<Chunk> outside = new HashSet<>();
    int end = sums();
    if (end < 0) {
      return outside;
    }
    int items = spaced ? end - 1 : 1;
    bands.subList(0, items - 1).forEach(band -> add(band, outside));
    List<TextRow> head = bands.get(items - 1);
    int names = head.size() - 1;
    boolean named = names >= 0 && head.get(names).isSeveral() && NextHeader.isHead(head.get(names));
    add(head.subList(0, Math.max(0, named ? names : head.size())), outside);
    for (List<TextRow> band : bands.subList(end, bands.size())) {
      if (band.stream().allMatch(row -> !row.isSeveral() || isSum(row))) {
        add(band, outside);
      }
    }
    return outside;
  }

  /** Index of the band in which the sums begin, items between two rulings above it; -1 if none. */
  private int sums() {
    for (int i = 2; i < bands.size(); i++) {
      List<TextRow> band = bands.get(i);
      boolean items = items(bands.get(i - 1)) >= (spaced ? SPACED_ITEMS : 1);
      long sums = band.stream().filter(Slip::isSum).count();
      boolean all = band.stream().allMatch(row -> !row.isSeveral() || isSum(row));
      if (items && all && sums >= SUMS && Sums.isTotal(band.get(0))) {
        return i;
      }
    }
    return -1;
  }

  private static long items(List<TextRow> band) {
    return band.stream().filter(row -> row.isSeveral() && row.figures() > 0).count();
  }

  /** Whether a row is a label and an amount. */
  private static boolean isSum(TextRow row) {
    List<Chunk> chunks = row.chunks();
    return row.isSeveral()
        && chunks.size() <= MOST_OF_SUM
        && chunks.get(chunks.size() - 1).isFigure()
        && chunks.get(0).text().codePoints().anyMatch(Character::isLetter);
  }

  private static void add(List<TextRow> rows, Set<Chunk> to) {
    rows.forEach(row -> to.addAll(row.chunks()));
  }
}
