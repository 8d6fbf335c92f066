package dev.platen.image.pdf;

import dev.platen.config.DecodeSettings;
import dev.platen.config.LimitSettings;
import dev.platen.geometry.Rotation;
import dev.platen.geometry.Size;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Chooses the frame of a page from what the page paints. The same for inspection and for decoding,
 * so that both tell the same size.
 */
final class PagePlanner {

  /** Share of what is shown that an image must cover to be the page; scanners leave slivers. */
  static final double FILLS = 0.95;

  /** From this share on, what lies below an opaque image is not worth looking for. */
  private static final double HIDES = 0.99;

  /** Sideways run of an image's edge over its length up to which the image stands upright. */
  private static final double UPRIGHT = 0.002;

  /** Share of a side up to which image and page edges count as the same. */
  private static final double SAME_EDGE = 0.002;

  /** Images smaller than this share of the page say nothing about the page's resolution. */
  private static final double COUNTS = 0.002;

  /** Resolution beyond which a page of several images is not drawn. */
  private static final double MAX_DRAWN_DPI = 600;

  /**
   * Resolution below which a drawn page is of no use to anybody, taking a unit of user space for a
   * point: posters have large units and large letters.
   */
  static final double MIN_DRAWN_DPI = 36;

  /** Larger pictures are drawn at a lower resolution: A1 at 300 dpi, and what a heap can draw. */
  static final long MAX_DRAWN_PIXELS = 70_000_000;

  /** Cells a side for measuring how much of a page several images cover. */
  private static final int GRID = 64;

  private final int pdfDpi;
  private final long maxDrawn;

  PagePlanner(DecodeSettings decode, LimitSettings limits) {
    this.pdfDpi = decode.pdfDpi();
    this.maxDrawn = Math.min(MAX_DRAWN_PIXELS, limits.maxPixels());
  }

  /** The plan for a page that paints this. */
  PagePlan plan(PageSpace space, PageContent content) {
    if (content.intricate()) {
      return drawing(space, pdfDpi);
    }
    Optional<PagePlan> scan = scan(space, content);
    if (scan.isPresent()) {
      return scan.get();
    }
    if (!content.hasVisibleMarks() && coveredShare(space, content.images()) >= FILLS) {
      return imagesOnly(space, content.images());
    }
    return drawing(space, pdfDpi);
  }

  /** The plan for a page whose content is not known. */
  PagePlan drawing(PageSpace space) {
    return drawing(space, pdfDpi);
  }

  private Optional<PagePlan> scan(PageSpace space, PageContent content) {
    List<PlacedImage> images = content.images();
    if (images.isEmpty() || content.crowded()) {
      return Optional.empty();
    }
    PlacedImage last = images.get(images.size() - 1);
    boolean alone = !last.opaque() && last.stencil() && images.size() == 1;
    if (!(last.opaque() || alone) || last.width() <= 0 || last.height() <= 0) {
      return Optional.empty();
    }
    double share = area(last.visible().createIntersection(space.shown())) / area(space.shown());
    if (share < FILLS || isClipped(last, space)) {
      return Optional.empty();
    }
    boolean sole =
        content.marks().stream()
                .allMatch(
                    mark ->
                        mark.order() < last.order()
                            && (mark.white()
                                || (last.opaque() && isHidden(mark.box(), last, share))))
            && images.stream()
                .limit(images.size() - 1L)
                .allMatch(image -> isHidden(image.visible(), last, share));
    return sole ? upright(space, last) : Optional.empty();
  }

  private static boolean isHidden(Rectangle2D box, PlacedImage below, double share) {
    Rectangle2D cover = below.visible();
    return share >= HIDES
        || (box.getMinX() >= cover.getMinX()
            && box.getMaxX() <= cover.getMaxX()
            && box.getMinY() >= cover.getMinY()
            && box.getMaxY() <= cover.getMaxY());
  }

  private static boolean isClipped(PlacedImage image, PageSpace space) {
    double whole = area(image.box().createIntersection(space.shown()));
    return area(image.visible().createIntersection(space.shown())) < whole * (1 - 4 * SAME_EDGE);
  }

  private static Optional<PagePlan> upright(PageSpace space, PlacedImage image) {
    Point2D topLeft = image.corner(0, 1);
    Point2D topRight = image.corner(1, 1);
    Point2D bottomLeft = image.corner(0, 0);
    double ax = topRight.getX() - topLeft.getX();
    double ay = topRight.getY() - topLeft.getY();
    double bx = bottomLeft.getX() - topLeft.getX();
    double by = bottomLeft.getY() - topLeft.getY();
    boolean straight =
        Math.abs(ay) <= UPRIGHT * Math.abs(ax) && Math.abs(bx) <= UPRIGHT * Math.abs(by);
    boolean across =
        Math.abs(ax) <= UPRIGHT * Math.abs(ay) && Math.abs(by) <= UPRIGHT * Math.abs(bx);
    if (straight == across) {
      return Optional.empty();
    }
    boolean mirrored = ax * by - ay * bx < 0;
    double sign = mirrored ? -1 : 1;
    Rotation turn;
    if (straight) {
      turn = sign * ax > 0 ? Rotation.NONE : Rotation.HALF;
    } else {
      turn = sign * ay > 0 ? Rotation.CLOCKWISE_90 : Rotation.CLOCKWISE_270;
    }
    Size pixels = new Size(image.width(), image.height());
    return framed(space, image, mirrored, turn, turn.swapsSides() ? pixels.transposed() : pixels);
  }

  /** Lays the image into the frame of the page; edges that all but meet are taken to meet. */
  private static Optional<PagePlan> framed(
      PageSpace space, PlacedImage image, boolean mirrored, Rotation turn, Size pixels) {
    Rectangle2D box = image.box();
    double perUnitX = pixels.width() / box.getWidth();
    double perUnitY = pixels.height() / box.getHeight();
    Span x = span(box.getMinX(), box.getMaxX(), space.width(), perUnitX, pixels.width());
    Span y = span(box.getMinY(), box.getMaxY(), space.height(), perUnitY, pixels.height());
    if (x.length < 1
        || y.length < 1
        || x.length > Integer.MAX_VALUE
        || y.length > Integer.MAX_VALUE) {
      return Optional.empty();
    }
    PageFrame frame = new PageFrame(new Size((int) x.length, (int) y.length), space);
    return Optional.of(
        new PagePlan.Scan(frame, image, mirrored, turn, (int) -x.before, (int) -y.before));
  }

  /** How many pixels of an image lie before the page begins, and how many the page has. */
  private record Span(long before, long length) {}

  private static Span span(double from, double to, double side, double perUnit, int pixels) {
    double tolerance = Math.max(2, SAME_EDGE * pixels);
    long before = Math.abs(from * perUnit) <= tolerance ? 0 : Math.round(-from * perUnit);
    long after =
        Math.abs((to - side) * perUnit) <= tolerance ? 0 : Math.round((to - side) * perUnit);
    return new Span(before, pixels - before - after);
  }

  /** A page cut into strips, or one with a picture below and text above: no pixel is to be lost. */
  private PagePlan imagesOnly(PageSpace space, List<PlacedImage> images) {
    double x = 0;
    double y = 0;
    for (PlacedImage image : images) {
      double share = area(image.visible().createIntersection(space.shown())) / area(space.shown());
      if (share >= COUNTS && image.pixels() > 0) {
        boolean turned =
            Math.abs(image.toDisplay().getShearX()) > Math.abs(image.toDisplay().getScaleX());
        x = Math.max(x, turned ? image.densityY() : image.densityX());
        y = Math.max(y, turned ? image.densityX() : image.densityY());
      }
    }
    double limit = MAX_DRAWN_DPI * space.inchesPerUnit();
    double floor = MIN_DRAWN_DPI / 72;
    x = Math.max(floor, Math.min(x, limit));
    y = Math.max(floor, Math.min(y, limit));
    return fitted(space, x, y);
  }

  private PagePlan drawing(PageSpace space, double dpi) {
    double scale = dpi * space.inchesPerUnit();
    return fitted(space, scale, scale);
  }

  private PagePlan fitted(PageSpace space, double x, double y) {
    double pixels = space.width() * x * (space.height() * y);
    double shrink = pixels > maxDrawn ? Math.sqrt(maxDrawn / pixels) : 1;
    Size size =
        new Size(
            (int) Math.max(1, Math.round(space.width() * x * shrink)),
            (int) Math.max(1, Math.round(space.height() * y * shrink)));
    return new PagePlan.Drawing(new PageFrame(size, space));
  }

  private static double coveredShare(PageSpace space, List<PlacedImage> images) {
    boolean[] covered = new boolean[GRID * GRID];
    for (PlacedImage image : images) {
      Rectangle2D box = image.visible();
      int left = cell(box.getMinX() / space.width());
      int right = cell(box.getMaxX() / space.width());
      int top = cell(box.getMinY() / space.height());
      int bottom = cell(box.getMaxY() / space.height());
      for (int row = top; row < bottom; row++) {
        Arrays.fill(covered, row * GRID + left, row * GRID + Math.max(left, right), true);
      }
    }
    int count = 0;
    for (boolean cell : covered) {
      count += cell ? 1 : 0;
    }
    return (double) count / covered.length;
  }

  private static int cell(double share) {
    return (int) Math.max(0, Math.min(GRID, Math.round(share * GRID)));
  }

  private static double area(Rectangle2D box) {
    return Math.max(0, box.getWidth()) * Math.max(0, box.getHeight());
  }
}
