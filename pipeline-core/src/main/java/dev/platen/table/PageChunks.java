package dev.platen.table;

import dev.platen.geometry.Box;
import dev.platen.model.Recognition;
import dev.platen.model.Word;
import dev.platen.page.PageContent;
import dev.platen.page.TextLine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts the lines of a page into chunks, at wide white space and at rulings. */
final class PageChunks {

  /** White space between chunks is at least so many ems: two to three times that of words. */
  static final double GAP = 0.72;

  /** On a page with more words nothing is looked for. */
  private static final int MOST_WORDS = 30_000;

  /** A line of so many words may be justified. */
  private static final int JUSTIFIED = 5;

  /** A sign of currency stands at most so many ems before its amount. */
  private static final double CURRENCY_GAP = 5;

  private static final Pattern CURRENCY = Pattern.compile("\\p{Sc}|\\(|\\p{Sc}\\(");
  private static final Pattern CLOSING = Pattern.compile("[)%]+");

  /** What stands behind an amount and tells which way it goes. */
  static final Pattern WAY = Pattern.compile("CR|DR|[CDHS]|[+-]");

  static final Pattern AMOUNT = Pattern.compile("[-+(]?[\\d.,'’]*\\d[.,]\\d\\d");

  /** The thousands of a number whose groups stand apart, and the rest of it. */
  private static final Pattern THOUSANDS = Pattern.compile("[-+(]?\\d{1,3}");

  private static final Pattern GROUP = Pattern.compile("\\d{3}(?:[.,]\\d{1,2})?\\)?");

  /** The gap between groups of digits is at most so many times the least between chunks. */
  private static final double GROUP_GAP = 1.2;

  /** A gap so many times as wide as the next one parts the date of a line from its text. */
  private static final double EVEN = 1.4;

  private final PageContent page;
  private final PageRules rules;
  private final Recognition text;
  private final MisreadRulings misread;
  private final StrayInk stray;
  private final DateColumns dates;
  private final double wordGap;

  /** A line without what is no text, and where bars that are rulings stood in it. */
  private record Pieces(TextLine line, List<Piece> all, List<Double> bars) {}

  private final List<Pieces> lines = new ArrayList<>();

  private PageChunks(PageContent page, PageRules rules, Recognition text) {
    this.page = page;
    this.rules = rules;
    this.text = text;
    this.misread = new MisreadRulings(page, rules);
    this.stray = new StrayInk(page.em());
    this.wordGap = FixedPitch.wordGap(page);
    List<Pieces> read = page.lines().stream().map(this::pieces).toList();
    List<List<Piece>> whole = CutFigures.joined(read.stream().map(Pieces::all).toList(), page.em());
    for (int i = 0; i < read.size(); i++) {
      lines.add(new Pieces(read.get(i).line(), whole.get(i), read.get(i).bars()));
    }
    this.dates = new DateColumns(lines.stream().map(Pieces::all).toList(), page.em());
  }

  /** The chunks of a page, by its lines. */
  static List<Chunk> of(PageContent page, PageRules rules, Recognition text) {
    long words = page.lines().stream().mapToLong(line -> line.words().size()).sum();
    if (words > MOST_WORDS) {
      return List.of();
    }
    PageChunks chunks = new PageChunks(page, rules, text);
    List<Chunk> all = new ArrayList<>();
    for (Pieces line : chunks.lines) {
      all.addAll(chunks.of(line));
    }
    return all;
  }

  private Pieces pieces(TextLine line) {
    List<Piece> pieces = new ArrayList<>();
    List<Double> bars = new ArrayList<>();
    for (int i = 0; i < line.words().size(); i++) {
      TextLine.Token token = line.words().get(i);
      Word word = text.lines().get(line.index()).words().get(i);
      Piece piece = new Piece(token.box(), token.text(), line.index(), i, word.confidence());
      piece = piece.withoutLeader();
      if (piece != null && misread.isBar(piece)) {
        bars.add(piece.box().centerX());
      } else if (piece != null && !misread.holds(piece) && !stray.holds(piece)) {
        Piece rest = piece.withoutStrokes(misread::isRuled);
        if (!misread.holds(rest)) {
          DateColumns.parted(rest).forEach(part -> cut(part, pieces));
        }
      }
    }
    pieces.sort(Comparator.comparingDouble(piece -> piece.box().x()));
    return new Pieces(line, pieces, bars);
  }

  private List<Chunk> of(Pieces parts) {
    TextLine line = parts.line();
    List<Piece> pieces = parts.all();
    double gap = Math.max(wordGap, Math.max(GAP * line.size(), justifiedGap(pieces, line.size())));
    List<Chunk> chunks = new ArrayList<>();
    List<Piece> open = new ArrayList<>();
    for (Piece piece : pieces) {
      Piece before = open.isEmpty() ? null : open.get(open.size() - 1);
      if (before != null
          && (isApart(before, piece, gap, line.size())
              || dates.endsBetween(before, piece)
              || isNextAmount(open, piece)
              || isBarred(before, piece, parts.bars()))) {
        close(open, line, chunks);
      }
      open.add(piece);
    }
    close(open, line, chunks);
    return chunks;
  }

  private void close(List<Piece> open, TextLine line, List<Chunk> chunks) {
    if (!open.isEmpty() && !stray.isNothing(open)) {
      chunks.add(chunk(open, line));
    }
    open.clear();
  }

  /** Whether an amount follows one that says which way it goes: no cell holds two. */
  private static boolean isNextAmount(List<Piece> open, Piece next) {
    int last = open.size() - 1;
    return last > 0
        && AMOUNT.matcher(open.get(last - 1).text()).matches()
        && WAY.matcher(open.get(last).text()).matches()
        && AMOUNT.matcher(next.text()).matches();
  }

  /** As high as the line, so that a dash stands in the row of its neighbours. */
  private Chunk chunk(List<Piece> pieces, TextLine line) {
    Box box = pieces.stream().map(Piece::box).reduce(Box::union).orElseThrow();
    boolean level = line.box().height() < 2 * Math.max(box.height(), 0.5 * line.size());
    Box high = level ? line.box() : box;
    return new Chunk(pieces, new Box(box.x(), high.y(), box.width(), high.height()), line.size());
  }

  private static boolean isBarred(Piece left, Piece right, List<Double> bars) {
    return bars.stream().anyMatch(x -> x > left.box().centerX() && x < right.box().centerX());
  }

  /** Ideographs run on over rulings: the run is cut where a ruling stands in it. */
  private void cut(Piece piece, List<Piece> pieces) {
    if (!piece.hasIdeographs()) {
      pieces.add(piece);
      return;
    }
    Box box = piece.box();
    double margin = 0.4 * box.height();
    List<Double> cuts =
        rules.down().stream()
            .filter(r -> r.centerX() > box.x() + margin && r.centerX() < box.right() - margin)
            .filter(
                r ->
                    PageRules.common(r.y(), r.bottom(), box.y(), box.bottom()) > 0.6 * box.height())
            .map(Box::centerX)
            .sorted()
            .toList();
    double from = box.x();
    for (double cut : cuts) {
      add(piece.between(from, cut), pieces);
      from = cut;
    }
    add(from == box.x() ? piece : piece.between(from, box.right()), pieces);
  }

  private static void add(Piece piece, List<Piece> pieces) {
    if (piece != null) {
      pieces.add(piece);
    }
  }

  private boolean isApart(Piece left, Piece right, double gap, double size) {
    double white = left.whiteBefore(right, size);
    // A sign of currency stands at the left edge of its column, a closing bracket by itself.
    boolean bound =
        (CURRENCY.matcher(left.text()).matches() && white < CURRENCY_GAP * page.em())
            || (CLOSING.matcher(right.text()).matches() && white < 2 * gap)
            || (WAY.matcher(right.text()).matches()
                && AMOUNT.matcher(left.text()).matches()
                && white < 2 * gap)
            || (GROUP.matcher(right.text()).matches()
                && THOUSANDS.matcher(left.text()).matches()
                && white < GROUP_GAP * gap);
    return (white > gap && !bound) || isRuled(left.box(), right.box());
  }

  /** Widest gap between the words of a justified line: many, and none much wider than the rest. */
  private static double justifiedGap(List<Piece> pieces, double size) {
    if (pieces.size() < JUSTIFIED) {
      return 0;
    }
    double[] gaps = new double[pieces.size() - 1];
    int figures = 0;
    for (int i = 0; i < pieces.size(); i++) {
      figures += pieces.get(i).text().chars().anyMatch(Character::isDigit) ? 1 : 0;
      if (i > 0) {
        gaps[i - 1] = pieces.get(i).box().x() - pieces.get(i - 1).box().right();
      }
    }
    Arrays.sort(gaps);
    double widest = gaps[gaps.length - 1];
    double usual = gaps[gaps.length / 2];
    boolean even =
        widest < 1.5 * size
            && widest < 2.2 * usual
            && !isStub(pieces, widest, gaps[gaps.length - 2])
            && 3 * figures < pieces.size();
    return even ? widest + 1 : 0;
  }

  /** Whether a date or a number begins a line, by far the widest gap behind it. */
  private static boolean isStub(List<Piece> pieces, double widest, double next) {
    Piece first = pieces.get(0);
    double gap = pieces.get(1).box().x() - first.box().right();
    boolean figure = first.text().chars().anyMatch(Character::isDigit);
    return figure && gap == widest && widest > EVEN * next;
  }

  private boolean isRuled(Box left, Box right) {
    double slack = 0.15 * page.em();
    double top = Math.max(left.y(), right.y());
    double bottom = Math.min(left.bottom(), right.bottom());
    return rules.down().stream()
        .filter(r -> r.centerX() > left.right() - slack && r.centerX() < right.x() + slack)
        .filter(r -> r.centerX() > left.centerX() && r.centerX() < right.centerX())
        .anyMatch(r -> PageRules.common(r.y(), r.bottom(), top, bottom) > 0.5 * (bottom - top));
  }
}
