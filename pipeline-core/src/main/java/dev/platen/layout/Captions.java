package dev.platen.layout;

import dev.platen.geometry.Box;
import dev.platen.model.BlockType;
import dev.platen.page.NumberedCaption;
import dev.platen.page.PageContent;
import dev.platen.page.Spans;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Captions: what names a figure or a table by its number, or stands closely below one. */
final class Captions {

  /** A caption is at most so many ems away from what it belongs to. */
  private static final double REACH = 3;

  private static final double CLOSE = 1.6;
  private static final int MAX_ROWS = 8;

  private Captions() {}

  /** The regions, captions typed. */
  static List<Region> type(PageContent page, List<Region> regions) {
    return regions.stream().map(region -> typed(page, region, regions)).toList();
  }

  private static Region typed(PageContent page, Region region, List<Region> regions) {
    if (!region.is(BlockType.TEXT)) {
      return region;
    }
    boolean named = NumberedCaption.is(region.text()) && region.rows() <= MAX_ROWS;
    Optional<Region> holder = holder(region, regions, REACH * page.em());
    if (named && (holder.isPresent() || region.rows() <= 4)) {
      return region.as(BlockType.CAPTION, holder.isPresent() ? 0.95 : 0.7);
    }
    boolean small = region.typeSize() < 0.93 * page.em() && region.rows() <= 4;
    boolean below =
        holder
            .filter(held -> held.is(BlockType.FIGURE) && isUnder(region, held, CLOSE * page.em()))
            .isPresent();
    return small && below ? region.as(BlockType.CAPTION, 0.6) : region;
  }

  private static boolean isUnder(Region region, Region figure, double reach) {
    Box box = region.box();
    Box holder = figure.box();
    return box.y() >= holder.bottom() - 0.3 * box.height()
        && box.y() - holder.bottom() < reach
        && Spans.across(box, holder) > 0.9
        && box.width() < 1.1 * holder.width();
  }

  /** The figure or table that a caption belongs to: the nearest above or below it. */
  static Optional<Region> holder(Region caption, List<Region> regions, double reach) {
    return regions.stream()
        .filter(other -> other.is(BlockType.FIGURE) || other.is(BlockType.TABLE))
        .filter(other -> Spans.across(other.box(), caption.box()) > 0.5)
        .filter(other -> Spans.gapDown(other.box(), caption.box()) < reach)
        .min(Comparator.comparingDouble(other -> Spans.gapDown(other.box(), caption.box())));
  }
}
