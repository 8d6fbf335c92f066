package dev.platen.ocr.tesseract;

import static net.sourceforge.tess4j.TessAPI1.TessBaseAPIGetIterator;
import static net.sourceforge.tess4j.TessAPI1.TessBaseAPISetPageSegMode;
import static net.sourceforge.tess4j.TessAPI1.TessResultIteratorDelete;

import com.sun.jna.Pointer;
import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import dev.platen.model.Line;
import dev.platen.model.PageImage;
import dev.platen.ocr.Deadline;
import dev.platen.ocr.PageWriting;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import net.sourceforge.tess4j.ITessAPI.TessOcrEngineMode;
import net.sourceforge.tess4j.ITessAPI.TessPageSegMode;
import net.sourceforge.tess4j.ITessAPI.TessResultIterator;

/** A Tesseract instance that reads text in one set of languages. */
final class TextHandle implements AutoCloseable {

  /** The variable with the characters that may be read; empty for all. */
  private static final String ALLOWED = "tessedit_char_whitelist";

  private final TesseractHandle handle;
  private final List<String> languages;

  private TextHandle(TesseractHandle handle, List<String> languages) {
    this.handle = handle;
    this.languages = languages;
  }

  static TextHandle open(LanguagePacks packs, List<String> languages) {
    TesseractHandle handle =
        TesseractHandle.open(
            packs, languages, TessOcrEngineMode.OEM_LSTM_ONLY, TessPageSegMode.PSM_AUTO);
    if (Scripts.anyHan(languages)) {
      handle.set("preserve_interword_spaces", "1");
    }
    return new TextHandle(handle, languages);
  }

  /** Lines in Tesseract's reading order; partial text is discarded where the time runs out. */
  List<Line> recognize(PageImage image, Duration limit) {
    return recognize(image, TessPageSegMode.PSM_AUTO, limit);
  }

  /**
   * The one line of an image; empty where nothing was read. Where parts of other lines come in at
   * the edges, Tesseract may find no line in it though it can read it: then all of the image is
   * taken for one.
   *
   * @param characters the only ones that can stand there, spaces apart; empty for any
   */
  Optional<Line> recognizeLine(PageImage image, String characters, Duration limit) {
    Deadline deadline = new Deadline(limit);
    handle.set(ALLOWED, characters.isEmpty() ? "" : characters + " ");
    try {
      if (isVertical()) {
        return longest(image, TessPageSegMode.PSM_SINGLE_BLOCK_VERT_TEXT, limit);
      }
      Optional<Line> line = longest(image, TessPageSegMode.PSM_SINGLE_LINE, limit);
      return line.isPresent()
          ? line
          : longest(image, TessPageSegMode.PSM_RAW_LINE, deadline.left());
    } finally {
      handle.set(ALLOWED, "");
    }
  }

  private Optional<Line> longest(PageImage image, int segmentation, Duration limit) {
    return recognize(image, segmentation, limit).stream()
        .max(Comparator.comparingInt(line -> line.text().length()));
  }

  /** Whether it reads columns from top to bottom. */
  boolean isVertical() {
    return PageWriting.isVertical(languages);
  }

  private List<Line> recognize(PageImage image, int segmentation, Duration limit) {
    TessBaseAPISetPageSegMode(handle.api(), segmentation);
    long start = System.nanoTime();
    try {
      handle.show(image);
      int code = recognize(limit);
      if (code != 0) {
        throw failure(limit, Duration.ofNanos(System.nanoTime() - start), code);
      }
      TessResultIterator results = TessBaseAPIGetIterator(handle.api());
      if (results == null) {
        return List.of();
      }
      try {
        return new ResultReader(results, image.size(), languages).lines();
      } finally {
        TessResultIteratorDelete(results);
      }
    } finally {
      handle.forgetPage();
    }
  }

  private int recognize(Duration limit) {
    Pointer monitor = MonitorApi.TessMonitorCreate();
    try {
      long millis = Math.max(1, Math.min(Integer.MAX_VALUE, limit.toMillis()));
      MonitorApi.TessMonitorSetDeadlineMSecs(monitor, (int) millis);
      return MonitorApi.TessBaseAPIRecognize(handle.pointer(), monitor);
    } finally {
      MonitorApi.TessMonitorDelete(monitor);
    }
  }

  private static PipelineException failure(Duration limit, Duration taken, int code) {
    if (taken.compareTo(limit) >= 0) {
      return new PipelineException(
          ErrorCode.PAGE_TIMEOUT,
          "Recognition took longer than its %d ms and was stopped; raise worker.page-timeout"
              .formatted(limit.toMillis()));
    }
    return new PipelineException(
        ErrorCode.ENGINE_FAILED, "Tesseract gave up on the page with code %d".formatted(code));
  }

  @Override
  public void close() {
    handle.close();
  }
}
