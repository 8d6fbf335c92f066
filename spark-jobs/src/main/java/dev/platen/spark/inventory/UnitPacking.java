package dev.platen.spark.inventory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;

/**
 * Deals units out to tasks so that all end at about the same time: longest processing time first
 * (R. L. Graham, <i>Bounds on multiprocessing timing anomalies</i>, 1969), on bundles of units of
 * one file. No task gets more than its even share and one bundle; the same units give the same
 * tasks.
 */
public final class UnitPacking {

  /** A bundle is at most this part of a task's even share, or one unit. */
  private static final int BUNDLES_PER_TASK = 8;

  private static final Comparator<WorkUnit> IN_FILE_ORDER =
      Comparator.comparing(WorkUnit::file)
          .thenComparingLong(unit -> unit.source().position())
          .thenComparing(unit -> unit.source().uri())
          .thenComparingInt(WorkUnit::firstPage);

  private UnitPacking() {}

  private record Bundle(int index, List<WorkUnit> units, long cost) {}

  private static final class Task {
    private final int index;
    private final List<Bundle> bundles = new ArrayList<>();
    private long cost;

    Task(int index) {
      this.index = index;
    }
  }

  /**
   * Deals units out.
   *
   * @param tasks how many tasks there may be, at least 1
   * @return one list of units a task, none empty, the longest first; within a task the units of one
   *     file follow each other in its order
   */
  public static List<List<WorkUnit>> pack(List<WorkUnit> units, int tasks) {
    if (tasks < 1) {
      throw new IllegalArgumentException("%d tasks can't do anything".formatted(tasks));
    }
    List<Bundle> bundles = bundles(units, tasks);
    bundles.sort(Comparator.comparingLong(Bundle::cost).reversed().thenComparing(Bundle::index));
    PriorityQueue<Task> byLoad =
        new PriorityQueue<>(
            Comparator.<Task>comparingLong(task -> task.cost).thenComparing(task -> task.index));
    for (int i = 0; i < tasks; i++) {
      byLoad.add(new Task(i));
    }
    for (Bundle bundle : bundles) {
      Task task = byLoad.remove();
      task.bundles.add(bundle);
      task.cost += bundle.cost();
      byLoad.add(task);
    }
    return byLoad.stream()
        .filter(task -> !task.bundles.isEmpty())
        .sorted(
            Comparator.<Task>comparingLong(task -> task.cost)
                .reversed()
                .thenComparing(task -> task.index))
        .map(UnitPacking::inOrder)
        .toList();
  }

  private static List<WorkUnit> inOrder(Task task) {
    return task.bundles.stream()
        .sorted(Comparator.comparingInt(Bundle::index))
        .flatMap(bundle -> bundle.units().stream())
        .toList();
  }

  private static List<Bundle> bundles(List<WorkUnit> units, int tasks) {
    long total = units.stream().mapToLong(WorkUnit::cost).sum();
    long most = total / tasks / BUNDLES_PER_TASK;
    Map<String, List<WorkUnit>> files = new TreeMap<>();
    units.stream()
        .sorted(IN_FILE_ORDER)
        .forEach(unit -> files.computeIfAbsent(unit.file(), file -> new ArrayList<>()).add(unit));
    List<Bundle> bundles = new ArrayList<>();
    for (List<WorkUnit> file : files.values()) {
      List<WorkUnit> bundle = new ArrayList<>();
      long cost = 0;
      for (WorkUnit unit : file) {
        if (!bundle.isEmpty() && cost + unit.cost() > most) {
          bundles.add(new Bundle(bundles.size(), bundle, cost));
          bundle = new ArrayList<>();
          cost = 0;
        }
        bundle.add(unit);
        cost += unit.cost();
      }
      bundles.add(new Bundle(bundles.size(), bundle, cost));
    }
    return bundles;
  }
}
