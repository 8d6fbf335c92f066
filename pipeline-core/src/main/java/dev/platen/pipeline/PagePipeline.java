package dev.platen.pipeline;

import dev.platen.config.PlatenSettings;
import dev.platen.failure.PipelineException;
import dev.platen.geometry.PageTransform;
import dev.platen.geometry.Rotation;
import dev.platen.image.OpenDocument;
import dev.platen.image.OpenPage;
import dev.platen.model.Damage;
import dev.platen.model.DecodedPage;
import dev.platen.model.DocumentInfo;
import dev.platen.model.PageFailure;
import dev.platen.model.PageGraphics;
import dev.platen.model.PageResult;
import dev.platen.model.ReadingManner;
import dev.platen.model.Recognition;
import dev.platen.model.Stage;
import dev.platen.preprocess.Preparation;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/**
 * Takes pages through the stages: decode, preprocess, ocr, table, layout. Doubtful cells of tables
 * are then read again, and what reads better is the text of the page from there on; so a table that
 * is found again from a stored result has what was read last.
 *
 * <ol>
 *   <li>{@link #open} loads natives and models, once.
 *   <li>{@link #process} takes one page after another. The last document stays open between pages.
 *   <li>{@link #isExhausted()} says when to replace the process.
 *   <li>{@link #close} releases everything.
 * </ol>
 *
 * <p>For one thread. Runs in a worker process, or in the executor where isolation is off. Has no
 * limit of time of its own but those of the engines: a hanging page is for the caller to kill.
 */
public final class PagePipeline implements AutoCloseable {

  private static final Logger LOG = LogManager.getLogger(PagePipeline.class);

  private final PageStages stages;
  private final TextReader reader;
  private final CellRereader rereader;
  private final LastDocument documents;
  private final Fingerprints fingerprints;
  private final double blankInkShare;
  private final LongSupplier nanoTime;
  private boolean exhausted;

  PagePipeline(
      PageStages stages,
      PlatenSettings settings,
      Fingerprints fingerprints,
      LongSupplier nanoTime) {
    this.stages = stages;
    this.reader = new TextReader(stages.recognizer(), stages.judge(), settings.decode().forceOcr());
    this.rereader = new CellRereader(stages.recognizer(), settings.ocr());
    this.documents = new LastDocument(stages.opener());
    this.fingerprints = fingerprints;
    this.blankInkShare = settings.preprocess().blankInkShare();
    this.nanoTime = nanoTime;
  }

  /**
   * A pipeline with the engines that the settings name.
   *
   * @throws PipelineException if an engine or a model is missing
   */
  public static PagePipeline open(PlatenSettings settings) {
    Fingerprints fingerprints = Fingerprints.of(settings);
    return new PagePipeline(StageWiring.open(settings), settings, fingerprints, System::nanoTime);
  }

  /**
   * Version of the engine and models that the settings name.
   *
   * @throws PipelineException if one is missing
   */
  public static String engineVersion(PlatenSettings settings) {
    return StageWiring.engineVersion(settings.ocr());
  }

  /**
   * What a document is, without decoding any page.
   *
   * @throws PipelineException if it can't be opened
   */
  public DocumentInfo inspect(Path file) {
    try (OpenDocument document = stages.opener().open(file)) {
      return document.info();
    } catch (RuntimeException e) {
      throw Failures.known(e);
    } catch (OutOfMemoryError e) {
      exhausted = true;
      throw Failures.known(e);
    }
  }

  /**
   * Processes a page. What a stage throws becomes a failure in the result, and what earlier stages
   * found is kept; so does a lack of heap, after which {@link #isExhausted()} holds. Other errors
   * (a broken class path, a stack overflow) are thrown.
   *
   * <p>From stage table on, the text of the earlier result is used and the file is not opened. From
   * any stage before that, the page is decoded again: images are not stored. An earlier result that
   * lacks what is to be used again is not used at all.
   */
  public PageResult process(PageTask task) {
    return process(task, stage -> {});
  }

  /**
   * Processes a page as {@link #process(PageTask)} does.
   *
   * @param begun told of every stage before it begins
   */
  public PageResult process(PageTask task, Consumer<Stage> begun) {
    PageRun run = new PageRun(task, fingerprints, nanoTime, begun);
    try {
      if (canReuseText(task)) {
        run.reuse(task.prior(), task.from());
        if (task.from().compareTo(Stage.TABLE) <= 0) {
          tabulate(run, task.prior().tables()::graphics);
        }
        layOut(run);
      } else {
        read(run, task);
      }
    } catch (RuntimeException e) {
      run.fail(e);
    } catch (OutOfMemoryError e) {
      run.fail(e);
    }
    if (run.isShaken()) {
      documents.close();
    }
    exhausted |= run.isExhausted();
    PageResult result = run.result(blankInkShare);
    for (PageFailure failure : result.failures()) {
      LOG.debug(
          "Page {} of {}: {} in stage {}",
          task.pageNumber(),
          task.documentId(),
          failure.code().id(),
          failure.stage().id());
    }
    return result;
  }

  /** Whether memory ran out on a page: the next ones may suffer, so replace the process. */
  public boolean isExhausted() {
    return exhausted;
  }

  @Override
  public void close() {
    documents.close();
    stages.close();
  }

  private static boolean canReuseText(PageTask task) {
    PageResult prior = task.prior();
    return prior != null
        && task.from().compareTo(Stage.TABLE) >= 0
        && prior.decode() != null
        && prior.preprocess() != null
        && prior.ocr() != null
        && prior.tables() != null;
  }

  private void read(PageRun run, PageTask task) {
    Optional<OpenPage> page = run.attempt(Stage.DECODE, () -> documents.page(task));
    if (page.isEmpty()) {
      return;
    }
    try {
      read(run, page.get(), task);
    } finally {
      Closing.quietly(page.get());
    }
  }

  private void read(PageRun run, OpenPage page, PageTask task) {
    Optional<DecodedPage> decoded = run.attempt(Stage.DECODE, () -> decode(run, page));
    if (decoded.isEmpty()) {
      return;
    }
    run.decoded(decoded.get());
    Optional<Preparation> preparation =
        run.attempt(
            Stage.PREPROCESS,
            () -> stages.preparer().prepare(page.image(), page.fileRotation(), task.manner()));
    if (preparation.isEmpty()) {
      return;
    }
    try {
      run.prepared(preparation.get().page());
      run.attempt(Stage.OCR, () -> reader.read(page, preparation.get(), task.manner()))
          .ifPresent(
              reading -> {
                run.prepared(reading.prepared());
                run.read(reading.text());
                tabulate(run, () -> survey(run, preparation.get()));
                reread(run, preparation.get(), task.manner());
                layOut(run);
                if (reading.lost() != null) {
                  run.lost(reading.lost());
                }
              });
      if (task.imageFile() != null) {
        keepImage(run, preparation.get(), task.imageFile());
      }
    } finally {
      Closing.quietly(preparation.get());
    }
  }

  /**
   * As it was recognized: turned the way that turned out to be upright. A page is no worse for an
   * image that can't be written.
   */
  private static void keepImage(PageRun run, Preparation preparation, Path file) {
    try {
      preparation.write(file, turn(run, preparation));
    } catch (PipelineException e) {
      LOG.warn("An image is not kept: {}", e.getMessage());
    }
  }

  /** The turn that reading gave the prepared image. */
  private static Rotation turn(PageRun run, Preparation preparation) {
    Integer before = preparation.page().diagnosis().rotation();
    Integer after = run.prepared().diagnosis().rotation();
    return Rotation.ofDegrees(before == null || after == null ? 0 : after - before);
  }

  private static DecodedPage decode(PageRun run, OpenPage page) {
    DecodedPage decoded =
        new DecodedPage(
            page.image().size(),
            page.info().dpi(),
            page.info().label(),
            page.image().channels() > 1);
    for (Damage damage : page.damage()) {
      run.lost(new PageFailure(Stage.DECODE, damage.code(), damage.message()));
    }
    return decoded;
  }

  private void tabulate(PageRun run, Supplier<PageGraphics> graphics) {
    run.attempt(
            Stage.TABLE,
            () -> stages.tabulator().find(run.text(), graphics.get(), run.prepared().transform()))
        .ifPresent(run::tabulated);
  }

  /** Tables are found anew where cells turned out to read otherwise. */
  private void reread(PageRun run, Preparation preparation, ReadingManner manner) {
    if (manner == ReadingManner.PLAIN || !rereader.concerns(run.text(), run.tables())) {
      return;
    }
    Recognition before = run.text();
    CellRereader.Image image =
        new CellRereader.Image(
            preparation.image(), turn(run, preparation), run.prepared().transform());
    run.attempt(Stage.OCR, () -> rereader.reread(before, run.tables(), image))
        .filter(after -> !after.equals(before))
        .ifPresent(
            after -> {
              run.read(after);
              tabulate(run, run.tables()::graphics);
            });
  }

  /** A page whose tables could not be found is laid out without them. */
  private void layOut(PageRun run) {
    run.attempt(
            Stage.LAYOUT,
            () -> stages.analyzer().analyze(run.text(), run.tables(), run.prepared().transform()))
        .ifPresent(run::laidOut);
  }

  /** The image may have been turned for reading since; what is found is in source pixels. */
  private PageGraphics survey(PageRun run, Preparation preparation) {
    PageTransform transform = preparation.page().transform();
    PageGraphics found = stages.surveyor().survey(preparation.image(), transform, run.text());
    return Rounding.round(found.withSeals(preparation.seals()));
  }
}
