package dev.platen.page;

import dev.platen.geometry.Box;
import java.util.List;

/** The framed fields of a form: closed frames as high as a line or two, apart from each other. */
public final class FormFields {

  /** A field is at most so many ems high. */
  public static final double HIGHEST = 4;

  /** Rulings this close touch, in ems. */
  private static final double REACH = 0.4;

  private FormFields() {}

  /**
   * The fields of a page.
   *
   * @param rulings thin boxes around straight lines
   * @param em size of the page's type in pixels
   */
  public static List<Box> of(List<Box> rulings, double em) {
    return RulingGroups.of(rulings, REACH * em).stream()
        .filter(group -> group.isFrame(em))
        .map(RulingGroups.Group::box)
        .filter(box -> box.height() < HIGHEST * em)
        .toList();
  }

  /**
   * Whether several fields lie in an area, or one does and another on its edge: it is a form's, and
   * no table.
   */
  public static boolean areIn(Box area, List<Box> fields) {
    long inside = fields.stream().filter(field -> Spans.inside(field, area) > 0.5).count();
    return inside > 1 || (inside == 1 && fields.stream().anyMatch(field -> isOnEdge(field, area)));
  }

  private static boolean isOnEdge(Box field, Box area) {
    double reach = REACH * field.height() / HIGHEST;
    boolean touches =
        Math.abs(field.bottom() - area.y()) < reach || Math.abs(field.y() - area.bottom()) < reach;
    return touches && Spans.across(field, area) > 0.5;
  }
}
