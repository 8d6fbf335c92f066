package dev.platen.layout;

import dev.platen.geometry.Box;
import dev.platen.model.BlockType;
import dev.platen.model.Picture;
import dev.platen.page.PageContent;
import dev.platen.page.PageContent.Area;
import dev.platen.page.Spans;
import dev.platen.page.TextLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Makes figures and seals of the areas of ink that are no text. Seals that were found before layout
 * stay seals wherever they lie: over tables, figures and running text.
 */
final class FigureFinder {

  /** A figure is at least so many ems wide and high. */
  private static final double MIN_SIDE = 3;

  /** So many lines, each of so many ems, are running text. */
  private static final int TEXT_LINES = 3;

  private static final double TEXT_WIDTH = 7;

  /** Share of an area that text covers from which on it is a tinted or framed text. */
  private static final double MOSTLY_TEXT = 0.35;

  /** Share of red ink that makes a seal. */
  private static final double RED = 0.6;

  /** A seal is at most this share of the page's width. */
  private static final double WIDEST_SEAL = 0.3;

  /** Share of the page from which on an area with most of the text is no figure. */
  private static final double LARGEST = 0.4;

  /**
   * A band behind a line is at most so many ems high where it slants, and so many times as long.
   */
  private static final double BAND_HEIGHT = 4.5;

  private static final double BAND_LENGTH = 5;

  /** Areas this close to an edge of the page, as a share of its longer side, touch it. */
  private static final double EDGE = 0.01;

  /** What lies along an edge over half of it and is at most this share of the page is no figure. */
  private static final double BORDER = 0.08;

  /** What lies along a whole edge is no figure up to this share of the other side of the page. */
  private static final double STRIP = 0.3;

  /** A shadow in a corner is narrower than this share of the page. */
  private static final double WEDGE = 0.2;

  /** Ink fills this share of a photograph that reaches a corner of the page; shadows have less. */
  private static final double FILLED = 0.6;

  /** More areas are dirt. */
  private static final int MAX_AREAS = 300;

  private FigureFinder() {}

  /** The figures of a page, with the lines of text that stand in them. */
  static List<Region> find(PageContent page, List<Box> tables) {
    List<Region> figures = new ArrayList<>(seals(page));
    List<Area> largestFirst = new ArrayList<>(joined(page));
    largestFirst.sort(Comparator.comparingDouble((Area area) -> area.box().area()).reversed());
    for (Area area : largestFirst) {
      Box box = area.box();
      boolean small = Math.min(box.width(), box.height()) < MIN_SIDE * page.em();
      boolean known = figures.stream().anyMatch(figure -> Spans.inside(box, figure.box()) > 0.5);
      if (!small && !known && !overlaps(box, tables) && !isMostlyText(page, box)) {
        figures.add(figure(page, area));
      }
    }
    return figures;
  }

  private static List<Region> seals(PageContent page) {
    return page.pictures().stream()
        .filter(area -> area.kind() != Picture.Kind.INK)
        .limit(MAX_AREAS)
        .map(
            seal ->
                region(
                    BlockType.SEAL,
                    seal.box(),
                    seal.kind() == Picture.Kind.SEAL ? within(page, seal.box()) : List.of()))
        .toList();
  }

  /** Areas with the axes and frames that belong to them, those that then overlap as one. */
  private static List<Area> joined(PageContent page) {
    List<Area> areas = new ArrayList<>();
    for (Box axes : Axes.of(page)) {
      areas.add(new Area(axes, 0, 0, Picture.Kind.INK));
    }
    for (Area area : page.pictures().stream().limit(MAX_AREAS).toList()) {
      if (area.kind() != Picture.Kind.INK || isGround(page, area) || isBand(page, area.box())) {
        continue;
      }
      Area whole = withRulings(page, area);
      for (Area other : List.copyOf(areas)) {
        if (other.box().intersectionArea(whole.box()) > 0
            && Math.abs(other.redShare() - whole.redShare()) < 0.5) {
          areas.remove(other);
          double share = Math.max(whole.inkShare(), other.inkShare());
          whole = new Area(whole.box().union(other.box()), share, whole.redShare(), whole.kind());
        }
      }
      areas.add(whole);
    }
    // Pieces of a page's edge may be joined to all of it.
    areas.removeIf(area -> isGround(page, area));
    return areas;
  }

  private static Area withRulings(PageContent page, Area area) {
    if (Math.min(area.box().width(), area.box().height()) < MIN_SIDE * page.em()) {
      return area;
    }
    Box box = area.box();
    double reach = page.em();
    for (Box ruling : page.rulings()) {
      boolean near =
          Spans.gapAcross(ruling, box) < reach
              && Spans.gapDown(ruling, box) < reach
              && ruling.width() < 1.4 * area.box().width()
              && ruling.height() < 1.8 * area.box().height();
      if (near && !takesInText(page, box, box.union(ruling))) {
        box = box.union(ruling);
      }
    }
    return new Area(box, area.inkShare(), area.redShare(), area.kind());
  }

  /** Whether lines of running text come in, as beside a ruling between columns; labels may. */
  private static boolean takesInText(PageContent page, Box box, Box grown) {
    return page.lines().stream()
            .filter(line -> line.box().width() > TEXT_WIDTH * page.em())
            .filter(line -> Spans.inside(line.box(), grown) > 0.7)
            .filter(line -> Spans.inside(line.box(), box) <= 0.7)
            .count()
        >= TEXT_LINES;
  }

  /** Whether it is a tinted band behind a line of text, as headings of forms stand on. */
  private static boolean isBand(PageContent page, Box box) {
    return box.height() < BAND_HEIGHT * page.em()
        && box.width() > BAND_LENGTH * box.height()
        && page.lines().stream().anyMatch(line -> Spans.inside(line.box(), box) > 0.7);
  }

  /** Whether it is what the page lies on, its frame or a shadow along its edge. */
  private static boolean isGround(PageContent page, Area area) {
    Box box = area.box();
    double width = page.size().width();
    double height = page.size().height();
    double near = EDGE * Math.max(width, height);
    int beside = (box.x() <= near ? 1 : 0) + (box.right() >= width - near ? 1 : 0);
    int above = (box.y() <= near ? 1 : 0) + (box.bottom() >= height - near ? 1 : 0);
    if ((beside > 0 && box.width() < BORDER * width && box.height() > height / 2)
        || (above > 0 && box.height() < BORDER * height && box.width() > width / 2)) {
      return true;
    }
    long inside = page.lines().stream().filter(l -> Spans.inside(l.box(), box) > 0.7).count();
    double narrow = Math.min(box.width() / width, box.height() / height);
    if (beside + above >= 3 && (inside > 0 || narrow < STRIP)) {
      return true;
    }
    boolean textAllOver = 2 * inside > page.lines().size() && inside > 3;
    return (beside > 0 && above > 0 && narrow < WEDGE && area.inkShare() < FILLED)
        || (box.area() > LARGEST * width * height && textAllOver);
  }

  private static boolean overlaps(Box box, List<Box> tables) {
    return tables.stream()
        .anyMatch(table -> Spans.inside(box, table) > 0.5 || Spans.inside(table, box) > 0.8);
  }

  private static boolean isMostlyText(PageContent page, Box box) {
    double covered =
        page.lines().stream().mapToDouble(line -> line.box().intersectionArea(box)).sum();
    return covered > MOSTLY_TEXT * box.area();
  }

  private static Region figure(PageContent page, Area area) {
    Box box = area.box();
    boolean seal =
        area.redShare() > RED
            && box.width() < WIDEST_SEAL * page.size().width()
            && Math.max(box.width(), box.height()) < 2.5 * Math.min(box.width(), box.height());
    return region(seal ? BlockType.SEAL : BlockType.FIGURE, box, within(page, box));
  }

  private static List<TextLine> within(PageContent page, Box box) {
    return page.lines().stream().filter(line -> Spans.inside(line.box(), box) > 0.7).toList();
  }

  private static Region region(BlockType type, Box box, List<TextLine> lines) {
    List<TextLine> inRows = TextLine.rows(lines).stream().flatMap(List::stream).toList();
    return new Region(type, null, null, box, inRows, 0.7);
  }
}
