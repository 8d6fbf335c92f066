package dev.platen.spark.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.platen.spark.io.SourceRef;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkPlanTest {

  private static PlannedDocument document(String uri, long position, List<Long> pixels) {
    SourceRef source = new SourceRef(uri, 1, 1, null, position, uri);
    List<Integer> pages = IntStream.rangeClosed(1, pixels.size()).boxed().toList();
    return new PlannedDocument(uri, source, pages, pixels);
  }

  @Test
  void aShortDocumentIsOneUnitAndALongOneIsCutEvenly() {
    long page = WorkPlan.TYPICAL_PAGE;
    WorkPlan plan =
        WorkPlan.of(
            List.of(
                document("file:///short.pdf", -1, List.of(page, 0L)),
                document("file:///long.pdf", -1, Collections.nCopies(101, page)),
                document("file:///none.pdf", -1, List.of())));

    assertThat(plan.pages()).isEqualTo(103);
    assertThat(plan.units().get(0).pages()).containsExactly(new PageRange(1, 2));
    assertThat(plan.units()).hasSize(7);
    List<WorkUnit> cut = plan.units().subList(1, 7);
    assertThat(cut.get(0).firstPage()).isEqualTo(1);
    assertThat(cut.get(5).pages().get(0).last()).isEqualTo(101);
    assertThat(cut).allSatisfy(unit -> assertThat(unit.pages().get(0).count()).isBetween(16, 18));
  }

  @Test
  void pagesThatAreLeftAreRanges() {
    SourceRef source = new SourceRef("file:///a.pdf", 1, 1, null, -1, "a");
    WorkPlan plan =
        WorkPlan.of(
            List.of(new PlannedDocument("a", source, List.of(2, 3, 7), List.of(1L, 1L, 1L))));

    assertThat(plan.units().get(0).pages())
        .containsExactly(new PageRange(2, 3), new PageRange(7, 7));
    assertThatThrownBy(() -> new PlannedDocument("a", source, List.of(3, 2), List.of(1L, 1L)))
        .hasMessageContaining("[3, 2]");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 64})
  void tasksAreBalancedAndNothingIsLostOrDoubled(int tasks) {
    SplittableRandom random = new SplittableRandom(tasks);
    for (int round = 0; round < 50; round++) {
      List<PlannedDocument> documents = new ArrayList<>();
      for (int i = random.nextInt(200); i >= 0; i--) {
        List<Long> pixels = new ArrayList<>();
        for (int page = random.nextInt(random.nextInt(50) == 0 ? 2000 : 30); page >= 0; page--) {
          pixels.add(random.nextLong(30_000_000));
        }
        boolean member = random.nextBoolean();
        documents.add(
            document(
                member ? "file:///a%d.tgz!/%d".formatted(i % 3, i) : "file:///" + i,
                member ? 1000 - i : -1,
                pixels));
      }
      WorkPlan plan = WorkPlan.of(documents);

      List<List<WorkUnit>> packed = UnitPacking.pack(plan.units(), tasks);

      List<WorkUnit> all = packed.stream().flatMap(List::stream).toList();
      assertThat(all).hasSameSizeAs(plan.units());
      assertThat(new HashSet<>(all)).isEqualTo(new HashSet<>(plan.units()));
      long share = plan.cost() / tasks;
      long largest = plan.units().stream().mapToLong(WorkUnit::cost).max().orElse(0);
      assertThat(packed)
          .allSatisfy(
              task ->
                  assertThat(task.stream().mapToLong(WorkUnit::cost).sum())
                      .isLessThanOrEqualTo(share + Math.max(share / 8, largest)));
      List<WorkUnit> shuffled = new ArrayList<>(plan.units());
      Collections.shuffle(shuffled, new java.util.Random(round));
      assertThat(UnitPacking.pack(shuffled, tasks)).isEqualTo(packed);
    }
  }

  @Test
  void unitsOfOneFileStayTogetherAndInItsOrder() {
    List<PlannedDocument> documents = new ArrayList<>();
    for (int archive = 0; archive < 40; archive++) {
      for (int member = 0; member < 10; member++) {
        documents.add(
            document("file:///%d.tgz!/%d".formatted(archive, 9 - member), member, List.of(0L, 0L)));
      }
    }

    List<List<WorkUnit>> packed = UnitPacking.pack(WorkPlan.of(documents).units(), 4);

    assertThat(packed).hasSize(4);
    for (List<WorkUnit> task : packed) {
      // Each archive is in one task, so the task meets it once.
      List<String> files = task.stream().map(WorkUnit::file).distinct().toList();
      assertThat(task).hasSize(files.size() * 10);
      for (String file : files) {
        assertThat(
                task.stream()
                    .filter(unit -> unit.file().equals(file))
                    .map(unit -> unit.source().position())
                    .collect(Collectors.toList()))
            .isSorted();
      }
    }
  }
}
