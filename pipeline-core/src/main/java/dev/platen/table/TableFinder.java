package dev.platen.table;

import dev.platen.geometry.Box;
import dev.platen.page.FormFields;
import dev.platen.page.PageContent;
import dev.platen.page.RulingGroups;
import dev.platen.page.Spans;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds areas that may be tables: grids of rulings; rows between rulings of one length; rows whose
 * chunks leave the same places white. Whether one is a table shows when its grid is made.
 */
final class TableFinder {

  /** Rulings of one table begin and end within so many ems. */
  private static final double ALIGNED = 1.5;

  /** A heading within a table has at most so many words. */
  private static final int SHORT = 6;

  /** Parts of one table are at most so many ems apart. */
  private static final double PARTS = 5;

  /** White space of a row of text between two rulings, in ems. */
  private static final double ONE_ROW = 1.8;

  /** Pictures of less ink are frames. */
  private static final double DENSE = 0.06;

  /** Areas that overlap by this share of the smaller one are one table. */
  private static final double OVERLAP = 0.3;

  /** Share of an area that pictures cover from which on it is one. */
  private static final double PICTURE = 0.25;

  /** Pictures of which text covers less are no tinted ground of a table. */
  private static final double WITHOUT_TEXT = 0.1;

  private final PageRules rules;
  private final List<Chunk> chunks;
  private final Set<Chunk> prose;
  private final double em;
  private final List<Area> found = new ArrayList<>();

  /**
   * A place where a table may be.
   *
   * @param ruled whether rulings say so
   */
  record Area(Box box, boolean ruled) {}

  private TableFinder(double em, PageRules rules, List<Chunk> chunks) {
    this.rules = rules;
    this.chunks = chunks;
    this.em = em;
    this.prose = Prose.of(chunks, em);
    this.prose.addAll(Slip.outside(chunks, rules, em));
  }

  /** The areas of a page, in its reading frame, from the top. */
  static List<Area> find(PageContent page, PageRules rules, List<Chunk> chunks, boolean unruled) {
    TableFinder finder = new TableFinder(page.em(), rules, chunks);
    finder.findGrids();
    finder.findBetweenRulings();
    if (unruled) {
      finder.findAligned();
    }
    finder.joinParts();
    finder.partAtHeaders();
    AreaFit fit = new AreaFit(chunks, finder.prose, rules, finder.em);
    List<Box> fields = FormFields.of(rules.all(), page.em());
    List<Area> areas = new ArrayList<>();
    for (Area area : finder.found) {
      List<Box> others =
          finder.found.stream().map(Area::box).filter(box -> !box.equals(area.box())).toList();
      Box fitted = fit.fit(area.box(), others);
      Box box = Sums.without(fitted, TextRow.rows(finder.within(fitted)), finder.em);
      if (!isPicture(page, chunks, box) && !FormFields.areIn(box, fields)) {
        addTo(areas, new Area(box, area.ruled()), OVERLAP);
      }
    }
    areas.sort(
        Comparator.<Area>comparingDouble(area -> area.box().y())
            .thenComparingDouble(area -> area.box().x()));
    return areas;
  }

  /** Joins areas below each other that a heading or white space parts within one table. */
  private void joinParts() {
    found.sort(Comparator.comparingDouble(area -> area.box().y()));
    for (int i = 0; i + 1 < found.size(); i++) {
      for (int j = i + 1; j < found.size(); j++) {
        if (goesOn(found.get(i).box(), found.get(j).box())
            || isOneRuled(found.get(i), found.get(j))) {
          Area below = found.remove(j);
          Area above = found.get(i);
          found.set(i, new Area(above.box().union(below.box()), above.ruled() || below.ruled()));
          j--;
        }
      }
    }
  }

  /** Parts areas in which another table begins. */
  private void partAtHeaders() {
    for (Area area : List.copyOf(found)) {
      List<Box> parts = NextHeader.parts(area.box(), TextRow.rows(within(area.box())), rules, em);
      if (parts.size() > 1) {
        found.remove(area);
        parts.forEach(part -> found.add(new Area(part, area.ruled())));
      }
    }
  }

  /** Whether rulings of one length go on with no more than a row between. */
  private boolean isOneRuled(Area above, Area below) {
    double gap = below.box().y() - above.box().bottom();
    return above.ruled()
        && below.ruled()
        && isAligned(above.box(), below.box())
        && gap > -em
        && gap < ONE_ROW * em
        && between(above.box(), below.box()).isTabular()
        && between(above.box(), below.box()).rows().stream().allMatch(TextRow::isSeveral);
  }

  /** Whether rows of figures follow in the same columns, with little between. */
  private boolean goesOn(Box above, Box below) {
    double gap = below.y() - above.bottom();
    double common = PageRules.common(above.x(), above.right(), below.x(), below.right());
    if (gap < -em || gap > PARTS * em || common < 0.75 * Math.max(above.width(), below.width())) {
      return false;
    }
    List<TextRow> between = between(above, below).rows();
    List<TextRow> rows = TextRow.rows(within(below));
    List<TextRow> upper = TextRow.rows(within(above));
    double figures = Labels.end(above, upper);
    if (between.size() > 2
        || between.stream().anyMatch(TextRow::isCaption)
        || between.stream().anyMatch(row -> !isHeading(row) && row.box().right() > figures)
        || rows.isEmpty()
        || 2 * rows.get(0).figures() < rows.get(0).chunks().size()) {
      return false;
    }
    Columns columns =
        Columns.of(above, ColumnStrips.separators(upper, rules.within(above, em), above, em));
    return columns.count() > 1
        && rows.get(0).chunks().stream()
            .allMatch(chunk -> columns.first(chunk.box()) == columns.last(chunk.box()));
  }

  /** Whether a row may head those that follow it in a table. */
  private boolean isHeading(TextRow row) {
    return !row.isSeveral()
        && row.words() <= SHORT
        && !row.isCaption()
        && row.chunks().stream().noneMatch(prose::contains);
  }

  /** Whether ink that is no text fills an area, as in charts and drawings. */
  private static boolean isPicture(PageContent page, List<Chunk> chunks, Box area) {
    double ink = 0;
    double text = 0;
    for (PageContent.Area picture : page.pictures()) {
      if (picture.inkShare() < DENSE) {
        continue;
      }
      ink += picture.box().intersectionArea(area);
      for (Chunk chunk : chunks) {
        text += chunk.box().intersectionArea(picture.box());
      }
    }
    return ink > PICTURE * area.area() && text < WITHOUT_TEXT * ink;
  }

  private void findGrids() {
    List<Box> open = new ArrayList<>();
    for (RulingGroups.Group group : RulingGroups.of(rules.all(), 0.5 * em)) {
      boolean divided = group.innerDown(em) >= 1 && group.across().size() >= 2;
      boolean ladder = group.down().size() >= 2 && group.across().size() >= 3;
      boolean several =
          TextRow.rows(within(group.box())).stream().filter(TextRow::isSeveral).count()
              >= (group.innerDown(em) >= 2 && group.across().size() >= 3 ? 1 : 2);
      if ((divided || ladder) && several && !isOfColumns(group)) {
        add(new Area(group.box(), true));
      }
      if (!group.isFrame(em)) {
        open.addAll(group.down());
      }
    }
    for (Box box : Walls.of(open, chunks, em)) {
      List<TextRow> rows = TextRow.rows(within(box));
      if (rows.stream().filter(TextRow::isSeveral).count() > 1
          && !Prose.standsInColumns(rows, prose, 1)) {
        add(new Area(box, true));
      }
    }
  }

  private boolean isOfColumns(RulingGroups.Group group) {
    List<TextRow> rows = TextRow.rows(within(group.box()));
    return Prose.standsInColumns(rows, prose, Math.max(1, group.across().size() - 1));
  }

  /** Rows that stand between the first and the last of some rulings of one length. */
  private void findBetweenRulings() {
    List<Box> across =
        rules.across().stream()
            .filter(r -> r.width() > 6 * em)
            .filter(r -> found.stream().noneMatch(grid -> isIn(r, grid.box())))
            .sorted(Comparator.comparingDouble(Box::y))
            .toList();
    boolean[] used = new boolean[across.size()];
    for (int i = 0; i < used.length; i++) {
      if (used[i]) {
        continue;
      }
      Box top = across.get(i);
      Box whole = top;
      List<Double> heights = new ArrayList<>();
      for (int j = i + 1; j < used.length; j++) {
        Box next = across.get(j);
        if (isAligned(top, next)) {
          RuledGap gap = between(whole, next);
          if (!gap.goesOn(heights)) {
            break;
          }
          heights.add(gap.height());
          whole = whole.union(next);
          used[j] = true;
        }
      }
      if (!whole.equals(top) && !isPart(whole) && !isAroundTables(whole)) {
        add(new Area(whole, true));
      }
    }
  }

  /** Whether a ruling lies in an area or on its edge, by most of its length. */
  private boolean isIn(Box ruling, Box area) {
    return ruling.centerY() > area.y() - 0.5 * em
        && ruling.centerY() < area.bottom() + 0.5 * em
        && PageRules.common(ruling.x(), ruling.right(), area.x(), area.right())
            > 0.6 * ruling.width();
  }

  /** Whether most rows go on to the left: rulings stand under the figures of a table only. */
  private boolean isPart(Box stack) {
    List<TextRow> rows = TextRow.rows(within(stack));
    int labelled = 0;
    for (TextRow row : rows) {
      labelled +=
          chunks.stream()
                  .filter(chunk -> !prose.contains(chunk) && chunk.box().right() < stack.x() + em)
                  .anyMatch(chunk -> Spans.down(chunk.box(), row.box()) > 0.6)
              ? 1
              : 0;
    }
    return rows.isEmpty() || 2 * labelled > rows.size();
  }

  /** Whether the rows between rulings stand in tables of their own. */
  private boolean isAroundTables(Box stack) {
    List<Area> inside =
        found.stream().filter(area -> Spans.inside(area.box(), stack) > 0.8).toList();
    long outside =
        TextRow.rows(within(stack)).stream()
            .filter(TextRow::isSeveral)
            .filter(row -> inside.stream().noneMatch(a -> Spans.inside(row.box(), a.box()) > 0.5))
            .count();
    return !inside.isEmpty() && outside < 2;
  }

  private boolean isAligned(Box a, Box b) {
    double slack = ALIGNED * em;
    return Math.abs(a.x() - b.x()) < slack && Math.abs(a.right() - b.right()) < slack;
  }

  private void findAligned() {
    List<Chunk> free =
        chunks.stream().filter(chunk -> found.stream().noneMatch(a -> holds(a, chunk))).toList();
    Set<Chunk> freeProse = new HashSet<>(prose);
    for (List<TextRow> run : AlignmentFinder.find(free, freeProse, em)) {
      Box box = run.stream().map(TextRow::box).reduce(Box::union).orElseThrow();
      add(new Area(towardsRulings(box), false));
    }
  }

  /** Grown to rulings of its width right above and below. */
  private Box towardsRulings(Box box) {
    Box grown = box;
    for (Box ruling : rules.across()) {
      boolean wide =
          ruling.width() > 0.6 * box.width()
              && ruling.width() < 1.5 * box.width()
              && PageRules.common(ruling.x(), ruling.right(), box.x(), box.right())
                  > 0.6 * box.width();
      double above = box.y() - ruling.centerY();
      double below = ruling.centerY() - box.bottom();
      boolean near =
          above > 0 ? above < RuledGap.LOOSE * em : below > 0 && below < RuledGap.LOOSE * em;
      if (wide && near && isWithoutProse(grown.union(ruling))) {
        grown = grown.union(ruling);
      }
    }
    return grown;
  }

  private boolean isWithoutProse(Box box) {
    return within(box).stream().noneMatch(prose::contains);
  }

  private RuledGap between(Box above, Box next) {
    Box gap = RuledGap.between(above, next);
    return new RuledGap(gap, within(gap), prose, em);
  }

  private List<Chunk> within(Box box) {
    return chunks.stream().filter(chunk -> Spans.inside(chunk.box(), box) > 0.6).toList();
  }

  private static boolean holds(Area area, Chunk chunk) {
    return Spans.inside(chunk.box(), area.box()) > 0.6;
  }

  private void add(Area area) {
    addTo(found, area, 0.5);
  }

  /** Adds an area; those that overlap by some share of the smaller one become one. */
  private static void addTo(List<Area> areas, Area area, double share) {
    Area whole = area;
    for (Area other : List.copyOf(areas)) {
      if (Spans.inside(other.box(), whole.box()) > share
          || Spans.inside(whole.box(), other.box()) > share) {
        areas.remove(other);
        whole = new Area(whole.box().union(other.box()), whole.ruled() || other.ruled());
      }
    }
    areas.add(whole);
  }
}
