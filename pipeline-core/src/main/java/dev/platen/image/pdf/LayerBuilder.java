package dev.platen.image.pdf;

import dev.platen.geometry.Box;
import dev.platen.geometry.Size;
import dev.platen.model.TextLayer;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes the text layer of a page from its glyphs: words, lines, and what is needed to judge it. */
final class LayerBuilder {

  /** Distance over font size within which the same glyph counts as painted twice, for boldness. */
  private static final double TWICE = 0.06;

  /** Fonts smaller than this, in pixels, are not text but tricks. */
  private static final double MIN_SIZE = 0.5;

  private static final int MAX_PICTURES = 1000;

  private final PageContent content;
  private final PageFrame frame;
  private final Set<Spot> seen = new HashSet<>();
  private int counted;
  private int visible;
  private int decoded;

  private LayerBuilder(PageContent content, PageFrame frame) {
    this.content = content;
    this.frame = frame;
  }

  /**
   * The layer in pixels of the frame; empty if the page has no text, or so much that only a part of
   * it is known.
   */
  static Optional<TextLayer> layer(PageContent content, PageFrame frame) {
    return content.glyphsCut() ? Optional.empty() : new LayerBuilder(content, frame).layer();
  }

  private Optional<TextLayer> layer() {
    List<Run> runs = runs();
    if (counted == 0) {
      return Optional.empty();
    }
    return Optional.of(
        new TextLayer(
            new LineAssembler(frame.size()).lines(runs),
            (double) visible / counted,
            (double) decoded / counted,
            pictures()));
  }

  private List<Run> runs() {
    List<Run> runs = new ArrayList<>();
    Run current = null;
    boolean space = false;
    for (Glyph stored : content.glyphs()) {
      Glyph glyph = inPixels(stored);
      if (glyph.isBlank()) {
        space = true;
        current = null;
        continue;
      }
      if (!(glyph.size() >= MIN_SIZE) || !isFinite(glyph) || isTwice(glyph)) {
        continue;
      }
      count(glyph, stored);
      Heading heading = Heading.of(glyph.origin(), glyph.end(), glyph.vertical());
      if (current != null && current.takes(glyph, heading)) {
        current.add(glyph);
      } else {
        current = new Run(glyph, heading, space || isApart(current, glyph));
        runs.add(current);
      }
      space = false;
    }
    return runs;
  }

  /** Whether a glyph is set off from the run before it by more than a change of script. */
  private static boolean isApart(Run before, Glyph glyph) {
    return before == null
        || before.heading().u(glyph.origin()) - before.end() > 0.3 * before.size();
  }

  private void count(Glyph glyph, Glyph stored) {
    counted++;
    decoded += Letters.isDecoded(glyph.text()) ? 1 : 0;
    Point2D middle = middle(stored);
    boolean shown = frame.space().shown().contains(middle);
    visible += shown && stored.painted() && !isCovered(stored, middle) ? 1 : 0;
  }

  private boolean isCovered(Glyph glyph, Point2D middle) {
    // Looked at from the last image: in a scan with text below it, that is the scan.
    for (int i = content.images().size() - 1; i >= 0; i--) {
      PlacedImage image = content.images().get(i);
      if (image.order() < glyph.order()) {
        return false;
      }
      if (image.opaque() && image.visible().contains(middle)) {
        return true;
      }
    }
    return false;
  }

  private static Point2D middle(Glyph glyph) {
    Point2D a = glyph.corners().get(0);
    Point2D b = glyph.corners().get(2);
    return new Point2D.Double((a.getX() + b.getX()) / 2, (a.getY() + b.getY()) / 2);
  }

  private Glyph inPixels(Glyph glyph) {
    AffineTransform toPixels = frame.toPixels();
    Point2D origin = toPixels.transform(glyph.origin(), null);
    Point2D end = toPixels.transform(glyph.end(), null);
    List<Point2D> corners = new ArrayList<>(4);
    for (Point2D corner : glyph.corners()) {
      corners.add(toPixels.transform(corner, null));
    }
    if (origin.distance(end) < 1e-6) {
      // A glyph without advance still stands in a direction.
      Point2D left = corners.get(0);
      Point2D right = corners.get(1);
      double shift = Math.max(1e-6, left.distance(right)) * 1e-3;
      double angle = Math.atan2(right.getY() - left.getY(), right.getX() - left.getX());
      end =
          new Point2D.Double(
              origin.getX() + shift * Math.cos(angle), origin.getY() + shift * Math.sin(angle));
    }
    double angle = Math.atan2(end.getY() - origin.getY(), end.getX() - origin.getX());
    double across = Math.hypot(Math.sin(angle) * frame.scaleX(), Math.cos(angle) * frame.scaleY());
    return new Glyph(
        glyph.order(),
        glyph.text(),
        origin,
        end,
        glyph.size() * across,
        corners,
        glyph.vertical(),
        glyph.painted());
  }

  private static boolean isFinite(Glyph glyph) {
    double sum = glyph.origin().getX() + glyph.origin().getY() + glyph.size();
    for (Point2D corner : glyph.corners()) {
      sum += corner.getX() + corner.getY();
    }
    return Double.isFinite(sum) && Math.abs(sum) < 1e9;
  }

  /** A glyph at a place, in steps of a part of its size. */
  private record Spot(String text, long x, long y) {}

  private boolean isTwice(Glyph glyph) {
    double step = TWICE * glyph.size();
    long x = Math.round(glyph.origin().getX() / step);
    long y = Math.round(glyph.origin().getY() / step);
    for (long dx = -1; dx <= 1; dx++) {
      for (long dy = -1; dy <= 1; dy++) {
        if (seen.contains(new Spot(glyph.text(), x + dx, y + dy))) {
          return true;
        }
      }
    }
    seen.add(new Spot(glyph.text(), x, y));
    return false;
  }

  private List<Box> pictures() {
    Size size = frame.size();
    List<Box> boxes = new ArrayList<>();
    for (PlacedImage image : content.images()) {
      Rectangle2D visible = image.visible();
      if (visible.getWidth() > 0 && visible.getHeight() > 0 && boxes.size() < MAX_PICTURES) {
        Box box =
            new Box(
                    visible.getX() * frame.scaleX(),
                    visible.getY() * frame.scaleY(),
                    visible.getWidth() * frame.scaleX(),
                    visible.getHeight() * frame.scaleY())
                .clippedTo(size);
        if (box.area() > 0) {
          boxes.add(box);
        }
      }
    }
    return boxes;
  }
}
