package dev.platen.pipeline;

import dev.platen.failure.PipelineException;
import dev.platen.model.DecodedPage;
import dev.platen.model.PageFailure;
import dev.platen.model.PageLayout;
import dev.platen.model.PageResult;
import dev.platen.model.PageTables;
import dev.platen.model.PreparedPage;
import dev.platen.model.Recognition;
import dev.platen.model.Stage;
import dev.platen.model.Status;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** One page on its way through the stages: times them, catches what they throw, keeps the rest. */
final class PageRun {

  private static final int FIRST_ATTEMPT = 1;

  private final PageTask task;
  private final LongSupplier nanoTime;
  private final Consumer<Stage> begun;
  private final Map<String, String> fingerprints;
  private final List<PageFailure> failures = new ArrayList<>();
  private final Map<Stage, Long> nanos = new EnumMap<>(Stage.class);
  private final Map<String, Long> millis = new TreeMap<>();

  private Stage stage = Stage.DECODE;
  private Stage announced;
  private boolean shaken;
  private boolean exhausted;
  private DecodedPage decoded;
  private PreparedPage prepared;
  private Recognition text;
  private PageTables tables;
  private PageLayout layout;

  /**
   * @param begun told of every stage before it begins
   */
  PageRun(PageTask task, Fingerprints fingerprints, LongSupplier nanoTime, Consumer<Stage> begun) {
    this.task = task;
    this.nanoTime = nanoTime;
    this.begun = begun;
    this.fingerprints = new TreeMap<>(fingerprints.byStage());
  }

  /** Does the work of a stage; what it throws becomes a failure. */
  <T> Optional<T> attempt(Stage current, Supplier<T> work) {
    begin(current);
    long start = nanoTime.getAsLong();
    try {
      return Optional.of(work.get());
    } catch (RuntimeException e) {
      fail(e);
      return Optional.empty();
    } catch (OutOfMemoryError e) {
      fail(e);
      return Optional.empty();
    } finally {
      nanos.merge(current, nanoTime.getAsLong() - start, Long::sum);
    }
  }

  private void begin(Stage next) {
    stage = next;
    if (next != announced) {
      announced = next;
      begun.accept(next);
    }
  }

  /** Records what ended the stage in hand. */
  void fail(RuntimeException thrown) {
    shaken |= !(thrown instanceof PipelineException);
    lost(Failures.of(stage, thrown));
  }

  /** Records that the stage in hand ran out of heap. */
  void fail(OutOfMemoryError error) {
    exhausted = true;
    lost(Failures.of(stage, error));
  }

  /** Records something that was lost. */
  void lost(PageFailure failure) {
    failures.add(failure);
  }

  void decoded(DecodedPage page) {
    decoded = Rounding.round(page);
  }

  void prepared(PreparedPage page) {
    prepared = Rounding.round(page);
  }

  void read(Recognition recognition) {
    text = Rounding.round(recognition);
  }

  void tabulated(PageTables found) {
    tables = Rounding.round(found);
  }

  void laidOut(PageLayout blocks) {
    layout = Rounding.round(blocks);
  }

  PreparedPage prepared() {
    return prepared;
  }

  Recognition text() {
    return text;
  }

  /** What stage table found; nothing where it failed. */
  PageTables tables() {
    return tables == null ? PageTables.NONE : tables;
  }

  /**
   * Takes over what an earlier run found before a stage: results, failures, times, fingerprints.
   */
  void reuse(PageResult prior, Stage from) {
    decoded = prior.decode();
    prepared = prior.preprocess();
    text = prior.ocr();
    if (from.compareTo(Stage.TABLE) > 0) {
      tables = prior.tables();
    }
    for (PageFailure failure : prior.failures()) {
      if (failure.stage().compareTo(from) < 0) {
        failures.add(failure);
      }
    }
    for (Stage earlier : Stage.values()) {
      if (earlier.compareTo(from) < 0) {
        copy(earlier.id(), prior.fingerprints(), fingerprints);
        copy(earlier.id(), prior.stageMillis(), millis);
      }
    }
  }

  private static <T> void copy(String key, Map<String, T> source, Map<String, T> target) {
    T value = source.get(key);
    if (value != null) {
      target.put(key, value);
    }
  }

  /** Whether something failed in a way that may have left an open document in disorder. */
  boolean isShaken() {
    return shaken || exhausted;
  }

  /** Whether memory ran out. */
  boolean isExhausted() {
    return exhausted;
  }

  /**
   * The page as it came out.
   *
   * @param blankInkShare share of ink below which a page without text is blank
   */
  PageResult result(double blankInkShare) {
    nanos.forEach((key, value) -> millis.put(key.id(), TimeUnit.NANOSECONDS.toMillis(value)));
    return new PageResult(
        task.documentId(),
        task.pageNumber(),
        status(blankInkShare),
        task.info(),
        decoded,
        prepared,
        text,
        tables,
        layout,
        fingerprints,
        failures,
        millis,
        FIRST_ATTEMPT);
  }

  private Status status(double blankInkShare) {
    boolean hasText = text != null && !text.lines().isEmpty();
    if (!failures.isEmpty()) {
      return hasText ? Status.PARTIAL : Status.FAILED;
    }
    Double ink = prepared == null ? null : prepared.diagnosis().inkShare();
    return !hasText && ink != null && ink < blankInkShare ? Status.BLANK : Status.OK;
  }
}
