package dev.platen.layout;

import dev.platen.geometry.Box;
import dev.platen.page.FormFields;
import dev.platen.page.PageContent;
import dev.platen.page.Spans;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Labels of a form that stand side by side above their fields: each is read with what its field
 * holds, before the next label.
 */
final class LabelledFields {

  /** Ems between a label and what its field holds, and by which their left edges differ. */
  private static final double FAR = 2.5;

  private static final double ASIDE = 1.5;

  /** Ems between what a field holds and its base line. */
  private static final double BASE = 0.9;

  /** Share of a text that lies in its field. */
  private static final double INSIDE = 0.7;

  private final PageContent page;
  private final List<Box> frames;

  private LabelledFields(PageContent page) {
    this.page = page;
    this.frames = FormFields.of(page.rulings(), page.em());
  }

  /**
   * Joins rows of labels with the rows of fields below them.
   *
   * @param rows regions side by side, or alone
   * @return the same regions, those to be read together in one list and in their order
   */
  static List<List<Region>> group(PageContent page, List<List<Region>> rows) {
    LabelledFields fields = new LabelledFields(page);
    List<List<Region>> sorted = fromLeft(rows);
    Map<List<Region>, List<Region>> held = fields.held(sorted);
    return sorted.stream()
        .filter(row -> !held.containsValue(row))
        .map(row -> held.containsKey(row) ? fields.together(row, held.get(row)) : row)
        .toList();
  }

  /** Regions in their order, but for fields, which follow their labels. */
  static List<Region> inOrder(PageContent page, List<Region> regions) {
    LabelledFields fields = new LabelledFields(page);
    Map<Region, Region> below = new HashMap<>();
    fields
        .held(fromLeft(LabelRows.group(regions)))
        .forEach(
            (labels, row) ->
                labels.forEach(
                    label ->
                        row.stream()
                            .filter(text -> fields.isLabelOf(label, text))
                            .forEach(text -> below.put(label, text))));
    return regions.stream()
        .filter(region -> !below.containsValue(region))
        .flatMap(
            region ->
                below.containsKey(region)
                    ? Stream.of(region, below.get(region))
                    : Stream.of(region))
        .toList();
  }

  private static List<List<Region>> fromLeft(List<List<Region>> rows) {
    List<List<Region>> sorted = new ArrayList<>();
    for (List<Region> row : rows) {
      sorted.add(
          row.stream().sorted(Comparator.comparingDouble(region -> region.box().x())).toList());
    }
    return sorted;
  }

  /** Rows of labels, and what stands in the fields below: from the top, so that none is both. */
  private Map<List<Region>, List<Region>> held(List<List<Region>> rows) {
    List<List<Region>> rest = new ArrayList<>(rows);
    rest.sort(Comparator.comparingDouble(row -> row.get(0).box().y()));
    Map<List<Region>, List<Region>> held = new HashMap<>();
    while (!rest.isEmpty()) {
      List<Region> labels = rest.remove(0);
      if (labels.size() > 1) {
        Optional<List<Region>> below =
            rest.stream().filter(row -> areHeld(labels, row)).findFirst();
        below.ifPresent(
            row -> {
              held.put(labels, row);
              rest.remove(row);
            });
      }
    }
    return held;
  }

  /** Whether all of a row, two at least, stand in fields of their own, each below a label. */
  private boolean areHeld(List<Region> labels, List<Region> row) {
    return row.size() > 1
        && row.stream()
            .allMatch(text -> labels.stream().filter(l -> isLabelOf(l, text)).count() == 1)
        && labels.stream()
            .allMatch(label -> row.stream().filter(t -> isLabelOf(label, t)).count() <= 1);
  }

  private boolean isLabelOf(Region label, Region text) {
    double gap = text.box().y() - label.box().bottom();
    return gap > 0
        && gap < FAR * page.em()
        && Math.abs(text.box().x() - label.box().x()) < ASIDE * page.em()
        && isInField(text.box(), label.box());
  }

  /** Whether a text has a frame around it, its label outside, or stands on a line of its own. */
  private boolean isInField(Box text, Box label) {
    boolean framed =
        frames.stream()
            .anyMatch(f -> Spans.inside(text, f) > INSIDE && Spans.inside(label, f) < 1 - INSIDE);
    return framed || page.rulings().stream().anyMatch(ruling -> isBase(ruling, text));
  }

  private boolean isBase(Box ruling, Box text) {
    return ruling.width() > INSIDE * text.width()
        && Math.abs(ruling.centerY() - text.bottom()) < BASE * page.em()
        && Math.abs(ruling.x() - text.x()) < ASIDE * page.em();
  }

  private List<Region> together(List<Region> labels, List<Region> row) {
    List<Region> inOrder = new ArrayList<>();
    for (Region label : labels) {
      inOrder.add(label);
      row.stream().filter(text -> isLabelOf(label, text)).forEach(inOrder::add);
    }
    return inOrder;
  }
}
