package dev.platen.evaluate.table;

import dev.platen.evaluate.layout.DetectionMetrics;
import dev.platen.evaluate.layout.Matching;
import dev.platen.evaluate.layout.Outline;
import dev.platen.evaluate.prediction.PredictedTable;
import dev.platen.evaluate.tally.Absence;
import dev.platen.evaluate.tally.Measure;
import dev.platen.evaluate.tally.Metric;
import dev.platen.evaluate.tally.MetricName;
import dev.platen.evaluate.text.Bag;
import dev.platen.evaluate.text.TextForm;
import dev.platen.evaluate.truth.TruthTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Measures the tables of a page.
 *
 * <p>A table of the truth is compared with the one that was found in its place. Where the truth has
 * no place, tables are paired by likeness. A table that was not found scores 0.
 */
public final class TableMetrics {

  private final List<TruthTable> wanted;
  private final List<PredictedTable> found;
  private final TextForm form;
  private final List<TableGrid> foundGrids;

  /** By place in the truth: place in what was found. */
  private final Map<Integer, Integer> pairs = new HashMap<>();

  /**
   * @param wanted all tables of the page
   * @param caseFolded whether the truth does not keep case
   */
  public TableMetrics(List<TruthTable> wanted, List<PredictedTable> found, boolean caseFolded) {
    this.wanted = wanted;
    this.found = found;
    this.form = new TextForm(caseFolded);
    this.foundGrids = found.stream().map(table -> TableGrid.of(table.cells(), form)).toList();
    pairByPlace();
    pairByLikeness();
  }

  private void pairByPlace() {
    List<Integer> placed = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      if (wanted.get(i).box() != null) {
        placed.add(i);
      }
    }
    List<Outline> places = placed.stream().map(i -> Outline.of(wanted.get(i).box())).toList();
    for (Matching.Pair pair : Matching.pairs(places, foundOutlines(), Matching.USUAL_OVERLAP)) {
      pairs.put(placed.get(pair.wanted()), pair.found());
    }
  }

  private List<Outline> foundOutlines() {
    return found.stream().map(table -> Outline.of(table.box())).toList();
  }

  private void pairByLikeness() {
    List<Matching.Pair> candidates = new ArrayList<>();
    Set<Integer> taken = new HashSet<>(pairs.values());
    for (int i = 0; i < wanted.size(); i++) {
      if (wanted.get(i).box() == null && wanted.get(i).html() != null) {
        TableGrid grid = TableGrid.of(wanted.get(i).html(), form);
        for (int j = 0; j < found.size(); j++) {
          if (!taken.contains(j) && Teds.isFeasible(grid, foundGrids.get(j))) {
            candidates.add(new Matching.Pair(i, j, Teds.similarity(grid, foundGrids.get(j))));
          }
        }
      }
    }
    candidates.sort(
        Comparator.comparingDouble(Matching.Pair::overlap)
            .reversed()
            .thenComparingInt(Matching.Pair::wanted)
            .thenComparingInt(Matching.Pair::found));
    for (Matching.Pair pair : candidates) {
      if (!pairs.containsKey(pair.wanted()) && taken.add(pair.found())) {
        pairs.put(pair.wanted(), pair.found());
      }
    }
  }

  /** All measures of tables. */
  public List<Measure> measures() {
    List<Measure> measures = new ArrayList<>();
    measures.add(detection());
    measures.addAll(similarity());
    measures.add(adjacency());
    return measures;
  }

  private Measure detection() {
    if (wanted.stream().anyMatch(table -> table.box() == null)) {
      return Measure.absent(Metric.TABLE_DETECTION_F1, Absence.NO_BOXES);
    }
    return DetectionMetrics.f1(
        MetricName.of(Metric.TABLE_DETECTION_F1),
        wanted.stream().map(table -> Outline.of(table.box())).toList(),
        foundOutlines(),
        true);
  }

  private List<Measure> similarity() {
    double withText = 0;
    double structure = 0;
    int tables = 0;
    for (int i = 0; i < wanted.size(); i++) {
      if (wanted.get(i).html() != null) {
        tables++;
        TableGrid grid = TableGrid.of(wanted.get(i).html(), form);
        Integer other = pairs.get(i);
        if (other != null && !Teds.isFeasible(grid, foundGrids.get(other))) {
          return absent(Absence.TOO_LONG);
        } else if (other != null) {
          withText += Teds.similarity(grid, foundGrids.get(other));
          structure += Teds.structure(grid, foundGrids.get(other));
        }
      }
    }
    return tables == 0
        ? absent(Absence.NO_TRUTH)
        : List.of(
            Measure.of(Metric.TEDS, withText, tables),
            Measure.of(Metric.TEDS_STRUCTURE, structure, tables));
  }

  private static List<Measure> absent(String why) {
    return List.of(Measure.absent(Metric.TEDS, why), Measure.absent(Metric.TEDS_STRUCTURE, why));
  }

  /** Relations of tables that no table of the truth stands for are wrong, all of them. */
  private Measure adjacency() {
    if (wanted.stream().anyMatch(table -> table.html() == null)) {
      return Measure.absent(Metric.CELL_ADJACENCY_F1, Absence.NO_TRUTH);
    }
    long matches = 0;
    long wantedRelations = 0;
    for (int i = 0; i < wanted.size(); i++) {
      List<CellAdjacency> relations = CellAdjacency.of(TableGrid.of(wanted.get(i).html(), form));
      wantedRelations += relations.size();
      if (pairs.containsKey(i)) {
        matches += Bag.shared(relations, CellAdjacency.of(foundGrids.get(pairs.get(i))));
      }
    }
    long foundRelations =
        foundGrids.stream().mapToLong(grid -> CellAdjacency.of(grid).size()).sum();
    return Measure.f1(
        MetricName.of(Metric.CELL_ADJACENCY_F1), matches, foundRelations, wantedRelations);
  }
}
