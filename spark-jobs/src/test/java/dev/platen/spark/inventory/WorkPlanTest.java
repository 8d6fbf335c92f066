package dev.platen.spark.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.platen.geometry.Size;
import dev.platen.model.PageInfo;
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
    return new PlannedDocument(
        uri,
        source,
        IntStream.rangeClosed(1, pixels.size())
            .mapToObj(number -> page(number, pixels.get(number - 1)))
            .toList());
  }

  /** A page of that many pixels, in one row; of unknown size for 0. */
  private static UnitPage page(int number, long pixels) {
    Size size = pixels == 0 ? null : new Size((int) pixels, 1);
    return new UnitPage(number, new PageInfo(size, null, null));
  }

  private static List<Integer> numbers(WorkUnit unit) {
    return unit.pages().stream().map(UnitPage::number).toList();
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
    assertThat(numbers(plan.units().get(0))).containsExactly(1, 2);
    assertThat(plan.units()).hasSize(7);
    List<WorkUnit> cut = plan.units().subList(1, 7);
    assertThat(cut.get(0).firstPage()).isEqualTo(1);
    assertThat(numbers(cut.get(5))).endsWith(101);
    assertThat(cut).allSatisfy(unit -> assertThat(unit.pages()).hasSizeBetween(16, 18));
  }

  @Test
  void pagesNeedNotFollowEachOtherButMustBeInOrder() {
    SourceRef source = new SourceRef("file:///a.pdf", 1, 1, null, -1, "a");
    List<UnitPage> left = List.of(page(2, 1), page(3, 1), page(7, 1));
    WorkPlan plan = WorkPlan.of(List.of(new PlannedDocument("a", source, left)));

    assertThat(numbers(plan.units().get(0))).containsExactly(2, 3, 7);
    assertThatThrownBy(() -> new PlannedDocument("a", source, List.of(page(3, 1), page(2, 1))))
        .hasMessageContaining("Page 2 comes after page 3");
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
