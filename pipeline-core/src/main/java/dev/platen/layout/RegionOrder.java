package dev.platen.layout;

import dev.platen.geometry.Box;
import dev.platen.geometry.Size;
import dev.platen.model.BlockType;
import dev.platen.page.PageContent;
import dev.platen.page.RulingGroups;
import dev.platen.page.Spans;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts regions in reading order: furniture of the head first and of the foot last, the pages of a
 * spread one after the other, what stands in a frame together, and everything else by {@link
 * Precedence}.
 */
final class RegionOrder {

  /** A sheet this much wider than high may hold two pages. */
  private static final double SPREAD = 1.15;

  /** Share of a sheet's width, in its middle, where two pages meet. */
  private static final double GUTTER = 0.16;

  /** A frame around more of the page than this is the page's own. */
  private static final double LARGEST_FRAME = 0.6;

  /** Share of the width of all regions that a ruling between parts of a page runs over. */
  private static final double WHOLE = 0.85;

  private final PageContent page;
  private final List<Placed> placed = new ArrayList<>();

  private RegionOrder(PageContent page) {
    this.page = page;
  }

  /**
   * A region in its place.
   *
   * @param parent place of the region that holds it; null at the top
   */
  record Placed(Region region, Integer parent) {}

  /** The regions in reading order; regions that hold others come before them. */
  static List<Placed> of(PageContent page, List<Region> regions) {
    RegionOrder order = new RegionOrder(page);
    List<Region> rest = new ArrayList<>(regions);
    List<List<Region>> halves = order.halves(rest);
    if (halves.size() < 2) {
      order.sheet(rest, null);
    } else {
      for (List<Region> half : halves) {
        Box box = around(half);
        order.placed.add(new Placed(holder("page", box), null));
        order.sheet(half, order.placed.size() - 1);
      }
    }
    return List.copyOf(order.placed);
  }

  private static Region holder(String subtype, Box box) {
    return new Region(BlockType.OTHER, subtype, null, box, List.of(), 0.8);
  }

  private void sheet(List<Region> regions, Integer parent) {
    List<Region> head = new ArrayList<>();
    List<Region> body = new ArrayList<>();
    List<Region> foot = new ArrayList<>();
    double middle = page.size().height() / 2.0;
    for (Region region : regions) {
      boolean furniture =
          region.is(BlockType.HEADER)
              || region.is(BlockType.FOOTER)
              || region.is(BlockType.PAGE_NUMBER);
      if (!furniture) {
        (region.is(BlockType.SEAL) ? foot : body).add(region);
      } else if (region.box().centerY() < middle) {
        head.add(region);
      } else {
        foot.add(region);
      }
    }
    place(head, parent);
    for (List<Region> band : bands(body)) {
      placeFramed(band, parent);
    }
    place(foot, parent);
  }

  private void place(List<Region> regions, Integer parent) {
    for (int i : Precedence.order(regions.stream().map(Region::box).toList())) {
      placed.add(new Placed(regions.get(i), parent));
    }
  }

  /** Regions in a frame of rulings are read together. */
  private void placeFramed(List<Region> regions, Integer parent) {
    List<Box> frames = frames();
    List<List<Region>> members = new ArrayList<>();
    List<Region> loose = new ArrayList<>(regions);
    for (Box frame : frames) {
      List<Region> inside = loose.stream().filter(r -> Spans.inside(r.box(), frame) > 0.8).toList();
      if (inside.size() > 1) {
        loose.removeAll(inside);
        members.add(inside);
      }
    }
    List<List<Region>> nodes = new ArrayList<>(LabelledFields.group(page, LabelRows.group(loose)));
    int rows = nodes.size();
    nodes.addAll(members);
    List<Box> boxes = nodes.stream().map(RegionOrder::around).toList();
    for (int i : Precedence.order(boxes)) {
      if (i >= rows) {
        placed.add(new Placed(holder("frame", boxes.get(i)), parent));
        place(nodes.get(i), placed.size() - 1);
      } else {
        nodes.get(i).forEach(region -> placed.add(new Placed(region, parent)));
      }
    }
  }

  /** Parts of the page between rulings that run over its whole width, from the top. */
  private List<List<Region>> bands(List<Region> regions) {
    if (regions.isEmpty()) {
      return List.of();
    }
    Box whole = around(regions);
    List<Double> cuts = new ArrayList<>();
    for (Box ruling : page.rulings()) {
      boolean across = ruling.width() > WHOLE * whole.width() && ruling.width() > ruling.height();
      double y = ruling.centerY();
      boolean free =
          regions.stream()
              .allMatch(r -> r.box().bottom() < y + slack() || r.box().y() > y - slack());
      if (across && free) {
        cuts.add(y);
      }
    }
    cuts.sort(null);
    List<List<Region>> bands = new ArrayList<>();
    List<Region> rest = new ArrayList<>(regions);
    for (double cut : cuts) {
      List<Region> upper = rest.stream().filter(r -> r.box().centerY() < cut).toList();
      if (!upper.isEmpty()) {
        bands.add(upper);
        rest.removeAll(upper);
      }
    }
    if (!rest.isEmpty()) {
      bands.add(rest);
    }
    return bands;
  }

  private double slack() {
    return 0.3 * page.em();
  }

  private static Box around(List<Region> regions) {
    return regions.stream().map(Region::box).reduce(Box::union).orElseThrow();
  }

  private List<Box> frames() {
    double em = page.em();
    Size size = page.size();
    return RulingGroups.of(page.rulings(), 0.4 * em).stream()
        .filter(group -> group.isFrame(em) && group.innerDown(em) == 0)
        .map(RulingGroups.Group::box)
        .filter(box -> box.area() < LARGEST_FRAME * size.width() * size.height())
        .toList();
  }

  /** The regions of each page of a spread, in their order; all in one where it is no spread. */
  private List<List<Region>> halves(List<Region> regions) {
    double along = page.frame().isVertical() ? page.size().height() : page.size().width();
    double other = page.frame().isVertical() ? page.size().width() : page.size().height();
    if (along < SPREAD * other || regions.size() < 6) {
      return List.of(regions);
    }
    for (int step = 0; step <= 8; step++) {
      // From the middle outwards.
      double shift = (step % 2 == 0 ? 1 : -1) * (step + 1) / 2 * GUTTER / 8;
      double cut = along * (0.5 + shift);
      List<Region> first = new ArrayList<>();
      List<Region> second = new ArrayList<>();
      boolean clean = true;
      for (Region region : regions) {
        double from = page.frame().isVertical() ? region.box().y() : region.box().x();
        double to = page.frame().isVertical() ? region.box().bottom() : region.box().right();
        clean &= to <= cut || from >= cut;
        (to <= cut ? first : second).add(region);
      }
      if (clean && isPage(first, other) && isPage(second, other)) {
        return List.of(first, second);
      }
    }
    return List.of(regions);
  }

  /** Whether regions fill a page from top to bottom. */
  private boolean isPage(List<Region> half, double height) {
    if (half.size() < 3) {
      return false;
    }
    Box box = around(half);
    return (page.frame().isVertical() ? box.width() : box.height()) > 0.55 * height;
  }
}
