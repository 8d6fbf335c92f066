package dev.platen.image.pdf;

import dev.platen.geometry.Box;
import dev.platen.geometry.Point;
import dev.platen.geometry.Size;
import dev.platen.model.Baseline;
import dev.platen.model.Line;
import dev.platen.model.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Words to lines. Files give words mostly in the order of reading, line by line; pieces of a line
 * that come at different times are joined afterwards. Lines keep the file's order.
 */
final class LineAssembler {

  /** Gap over font size that separates lines side by side, such as columns and table cells. */
  private static final double COLUMN_GAP = 2.0;

  /** The same for pieces that came at different times: they are rather cells of a table. */
  private static final double PIECE_GAP = 0.6;

  /** Distance of baselines over font size up to which words share a line, indices included. */
  private static final double SAME_LINE = 0.4;

  /** Distance of baselines over font size up to which lines share a paragraph. */
  private static final double PARAGRAPH_STEP = 1.8;

  private final Size page;

  LineAssembler(Size page) {
    this.page = page;
  }

  List<Line> lines(List<Run> runs) {
    List<Piece> pieces = new ArrayList<>();
    Piece current = null;
    for (Run run : runs) {
      if (current != null && current.takes(run)) {
        current.runs.add(run);
      } else {
        current = new Piece(run, pieces.size());
        pieces.add(current);
      }
    }
    return numbered(joined(pieces));
  }

  private static List<Piece> joined(List<Piece> pieces) {
    List<Piece> sorted = new ArrayList<>(pieces);
    sorted.sort(Comparator.comparingDouble(piece -> piece.first().baseline()));
    List<Piece> kept = new ArrayList<>();
    for (Piece piece : sorted) {
      Piece host = null;
      for (int i = kept.size() - 1; i >= 0 && host == null; i--) {
        Piece candidate = kept.get(i);
        if (piece.first().baseline() - candidate.first().baseline() > candidate.first().size()) {
          break;
        }
        host = candidate.joins(piece) ? candidate : null;
      }
      if (host == null) {
        kept.add(piece);
      } else {
        host.runs.addAll(piece.runs);
        host.runs.sort(Comparator.comparingDouble(Run::start));
        host.order = Math.min(host.order, piece.order);
      }
    }
    kept.sort(Comparator.comparingInt(piece -> piece.order));
    return kept;
  }

  /** Counts regions and paragraphs: a step back or sideways begins a region. */
  private List<Line> numbered(List<Piece> pieces) {
    List<Line> lines = new ArrayList<>(pieces.size());
    int region = -1;
    int paragraph = -1;
    Piece previous = null;
    for (Piece piece : pieces) {
      boolean newRegion = previous == null || !piece.liesBelow(previous);
      boolean newParagraph = newRegion || piece.step(previous) > PARAGRAPH_STEP;
      Optional<Line> line =
          piece.line(page, region + (newRegion ? 1 : 0), paragraph + (newParagraph ? 1 : 0));
      if (line.isPresent()) {
        lines.add(line.get());
        region = line.get().region();
        paragraph = line.get().paragraph();
        previous = piece;
      }
    }
    return lines;
  }

  /** Words that follow each other on one baseline. */
  private static final class Piece {
    private final List<Run> runs = new ArrayList<>();
    private int order;

    Piece(Run first, int order) {
      runs.add(first);
      this.order = order;
    }

    Run first() {
      return runs.get(0);
    }

    private Run last() {
      return runs.get(runs.size() - 1);
    }

    boolean takes(Run run) {
      double gap = run.start() - last().end();
      double size = Math.max(run.size(), last().size());
      return sharesLine(run) && gap <= COLUMN_GAP * size && gap >= -0.5 * size;
    }

    boolean joins(Piece other) {
      double size = Math.max(other.first().size(), first().size());
      double gap =
          Math.max(other.first().start() - last().end(), first().start() - other.last().end());
      return sharesLine(other.first()) && gap <= PIECE_GAP * size && gap >= -0.1 * size;
    }

    private boolean sharesLine(Run run) {
      double size = Math.max(run.size(), first().size());
      return first().heading().agrees(run.heading())
          && Math.abs(run.baseline() - first().baseline()) <= SAME_LINE * size;
    }

    boolean liesBelow(Piece above) {
      return first().heading().agrees(above.first().heading())
          && first().baseline() > above.first().baseline()
          && step(above) < 3 * PARAGRAPH_STEP
          && first().start() < above.last().end()
          && last().end() > above.first().start();
    }

    /** Distance of baselines over font size. */
    double step(Piece above) {
      double size = Math.max(first().size(), above.first().size());
      return Math.abs(first().baseline() - above.first().baseline()) / Math.max(1e-6, size);
    }

    Optional<Line> line(Size page, int region, int paragraph) {
      List<Word> words = new ArrayList<>();
      StringBuilder text = new StringBuilder();
      double top = Double.POSITIVE_INFINITY;
      double bottom = Double.NEGATIVE_INFINITY;
      Run before = null;
      for (Run run : runs) {
        Optional<Word> word = run.word(page);
        if (word.isPresent()) {
          if (before != null
              && (run.spaceBefore() || (!run.isUnspaced() && !before.isUnspaced()))) {
            text.append(' ');
          }
          text.append(word.get().text());
          words.add(word.get());
          top = Math.min(top, run.top());
          bottom = Math.max(bottom, run.bottom());
          before = run;
        }
      }
      if (words.isEmpty()) {
        return Optional.empty();
      }
      Heading heading = first().heading();
      List<Point> corners = heading.corners(first().start(), top, last().end(), bottom);
      Box box = words.stream().map(Word::box).reduce(Box::union).orElseThrow();
      return Optional.of(
          new Line(
              text.toString(),
              box,
              heading.isUpright() ? List.of() : Run.clamped(corners, page),
              new Baseline(
                  heading.point(first().start(), first().baseline()),
                  heading.point(last().end(), first().baseline())),
              Run.CONFIDENCE,
              Run.ENGINE,
              Letters.script(text.toString()),
              region,
              paragraph,
              words));
    }
  }
}
