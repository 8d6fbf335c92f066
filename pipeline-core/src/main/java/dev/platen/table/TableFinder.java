package dev.platen.table;

import dev.platen.geometry.Box;
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

  /** White space between rows of a table is at most so many ems. */
  private static final double LOOSE = 3;

  /** Rulings around a row that heads others are at most so many ems apart. */
  private static final double HEADING = 2.4;

  /** A row of more words in one chunk is no row. */
  private static final int MAX_WORDS = 14;

  /** Share of an area that pictures cover from which on it is one. */
  private static final double PICTURE = 0.25;

  /** Pictures of which text covers less are no tinted ground of a table. */
  private static final double WITHOUT_TEXT = 0.1;

  private final PageContent page;
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

  private TableFinder(PageContent page, PageRules rules, List<Chunk> chunks) {
    this.page = page;
    this.rules = rules;
    this.chunks = chunks;
    this.em = page.em();
    this.prose = Prose.of(chunks, em);
  }

  /** The areas of a page, in its reading frame, from the top. */
  static List<Area> find(PageContent page, PageRules rules, List<Chunk> chunks, boolean unruled) {
    TableFinder finder = new TableFinder(page, rules, chunks);
    finder.findGrids();
    finder.findBetweenRulings();
    if (unruled) {
      finder.findAligned();
    }
    AreaFit fit = new AreaFit(chunks, finder.prose, rules, finder.em);
    List<Area> areas = new ArrayList<>();
    for (Area area : finder.found) {
      Box box = fit.fit(area.box());
      if (!isPicture(page, chunks, box)) {
        areas.add(new Area(box, area.ruled()));
      }
    }
    areas.sort(
        Comparator.<Area>comparingDouble(area -> area.box().y())
            .thenComparingDouble(area -> area.box().x()));
    return areas;
  }

  /** Whether ink that is no text fills an area, as in charts and drawings. */
  private static boolean isPicture(PageContent page, List<Chunk> chunks, Box area) {
    double ink = 0;
    double text = 0;
    for (PageContent.Area picture : page.pictures()) {
      ink += picture.box().intersectionArea(area);
      for (Chunk chunk : chunks) {
        text += chunk.box().intersectionArea(picture.box());
      }
    }
    return ink > PICTURE * area.area() && text < WITHOUT_TEXT * ink;
  }

  private void findGrids() {
    List<Box> rulings = new ArrayList<>(rules.across());
    rulings.addAll(rules.down());
    for (RulingGroups.Group group : RulingGroups.of(rulings, 0.5 * em)) {
      boolean divided = group.innerDown(em) >= 1 && group.across().size() >= 2;
      boolean open = group.down().size() >= 2 && group.across().size() >= 3;
      boolean several =
          TextRow.rows(within(group.box())).stream().filter(TextRow::isSeveral).count() >= 2;
      if ((divided || open) && several) {
        add(new Area(group.box(), true));
      }
    }
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
      for (int j = i + 1; j < used.length; j++) {
        Box next = across.get(j);
        if (isAligned(top, next)) {
          if (!isTabular(gapBetween(whole, next))) {
            break;
          }
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

  private static Box gapBetween(Box whole, Box next) {
    return Box.between(
        whole.x(), whole.bottom(), whole.right(), Math.max(whole.bottom(), next.y()));
  }

  private boolean isAligned(Box a, Box b) {
    double slack = ALIGNED * em;
    return Math.abs(a.x() - b.x()) < slack && Math.abs(a.right() - b.right()) < slack;
  }

  /** Whether nothing but rows of cells stands between two rulings, closely. */
  private boolean isTabular(Box between) {
    List<TextRow> rows = TextRow.rows(within(between));
    double bottom = between.y();
    int several = 0;
    for (TextRow row : rows) {
      boolean sentence = !row.isSeveral() && row.words() > MAX_WORDS;
      if (sentence || row.box().y() - bottom > LOOSE * em) {
        return false;
      }
      several += row.isSeveral() ? 1 : 0;
      bottom = row.box().bottom();
    }
    boolean heading = rows.size() == 1 && between.height() < HEADING * em;
    return between.bottom() - bottom < LOOSE * em && (heading || 3 * several >= rows.size());
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
      boolean near = above > 0 ? above < LOOSE * em : below > 0 && below < LOOSE * em;
      if (wide && near && isWithoutProse(grown.union(ruling))) {
        grown = grown.union(ruling);
      }
    }
    return grown;
  }

  private boolean isWithoutProse(Box box) {
    return within(box).stream().noneMatch(prose::contains);
  }

  private List<Chunk> within(Box box) {
    return chunks.stream().filter(chunk -> Spans.inside(chunk.box(), box) > 0.6).toList();
  }

  private static boolean holds(Area area, Chunk chunk) {
    return Spans.inside(chunk.box(), area.box()) > 0.6;
  }

  private void add(Area area) {
    Area whole = area;
    for (Area other : List.copyOf(found)) {
      if (Spans.inside(other.box(), whole.box()) > 0.5
          || Spans.inside(whole.box(), other.box()) > 0.5) {
        found.remove(other);
        whole = new Area(whole.box().union(other.box()), whole.ruled() || other.ruled());
      }
    }
    found.add(whole);
  }
}
