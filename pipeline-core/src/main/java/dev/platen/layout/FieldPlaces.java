package dev.platen.layout;

import dev.platen.geometry.Box;
import dev.platen.page.FormFields;
import dev.platen.page.PageContent;
import dev.platen.page.Spans;
import java.util.List;

/** What rulings say of a place on a form: whether it is in a field or a cell, or above a field. */
final class FieldPlaces {

  /** White space between a label and its field below is less, in ems. */
  private static final double LABEL_GAP = 1;

  private final PageContent page;
  private final List<Box> fields;

  FieldPlaces(PageContent page) {
    this.page = page;
    this.fields = FormFields.of(page.rulings(), page.em());
  }

  /** A value in a field of a form, or a cell of a grid: large or heavy as it may be. */
  boolean isFilledIn(Box box) {
    return fields.stream().anyMatch(field -> Spans.inside(box, field) > 0.8) || isInCell(box);
  }

  /** A label of a form, right above the field that is to be filled in. */
  boolean isLabel(Box box) {
    return fields.stream()
        .filter(field -> box.x() > field.x() - page.em() && box.right() < field.right())
        .mapToDouble(field -> field.y() - box.bottom())
        .anyMatch(gap -> gap > -0.3 * page.em() && gap < LABEL_GAP * page.em());
  }

  /** Whether rulings run closely above and below a box, tied by another that joins both. */
  private boolean isInCell(Box box) {
    double reach = FormFields.HIGHEST / 2 * page.em();
    Box above = null;
    Box below = null;
    for (Box ruling : page.rulings()) {
      double y = ruling.centerY();
      if (ruling.width() < ruling.height()
          || ruling.x() > box.x()
          || ruling.right() < box.right()) {
        continue;
      }
      if (y < box.centerY() && y > box.y() - reach && (above == null || y > above.centerY())) {
        above = ruling;
      } else if (y > box.centerY()
          && y < box.bottom() + reach
          && (below == null || y < below.centerY())) {
        below = ruling;
      }
    }
    return above != null && below != null && isJoined(above, below);
  }

  private boolean isJoined(Box above, Box below) {
    double slack = 0.3 * page.em();
    return page.rulings().stream()
        .filter(r -> r.height() > r.width())
        .filter(r -> r.y() < above.centerY() + slack && r.bottom() > below.centerY() - slack)
        .anyMatch(r -> touches(above, r, slack) && touches(below, r, slack));
  }

  private static boolean touches(Box across, Box down, double slack) {
    return down.centerX() > across.x() - slack && down.centerX() < across.right() + slack;
  }
}
