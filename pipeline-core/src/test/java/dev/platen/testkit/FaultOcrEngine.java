package dev.platen.testkit;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import dev.platen.geometry.Box;
import dev.platen.model.Line;
import dev.platen.model.PageImage;
import dev.platen.model.Recognition;
import dev.platen.model.TextSource;
import dev.platen.model.Word;
import dev.platen.ocr.OcrEngine;
import dev.platen.ocr.RecognitionRequest;
import java.util.List;

/**
 * Reads one line, "page" and the image's size, at once; but on images of certain widths it does
 * what native engines do on bad days.
 */
public final class FaultOcrEngine implements OcrEngine {

  public static final String NAME = "fault";

  /** Never returns and minds no interrupt. */
  public static final int HANG_WIDTH = 1001;

  /** Writes to address 0: the process dies of SIGSEGV. */
  public static final int CRASH_WIDTH = 1003;

  /** Takes native memory, and touches it, without end. */
  public static final int HOG_WIDTH = 1005;

  /** Throws an exception that is none of the pipeline's. */
  public static final int THROW_WIDTH = 1007;

  /** Returns a line of {@link #GARBAGE_LENGTH} characters in a box far outside the page. */
  public static final int GARBAGE_WIDTH = 1009;

  public static final int GARBAGE_LENGTH = 1 << 24;

  /** Reads as on any page, but takes a second for it. */
  public static final int SLOW_WIDTH = 1011;

  /** Writes to address 0 unless it is asked to read plainly. */
  public static final int BOLD_CRASH_WIDTH = 1013;

  private static final int HOG_STEP = 16 << 20;
  private static final int MEMORY_PAGE = 4096;
  private static final double CONFIDENCE = 0.9;

  FaultOcrEngine() {}

  /** What it reads on a page without fault. */
  public static String text(int width, int height) {
    return "page %d x %d".formatted(width, height);
  }

  @Override
  public Recognition recognize(PageImage image, RecognitionRequest request) {
    int width = image.size().width();
    int height = image.size().height();
    return switch (width) {
      case HANG_WIDTH -> hang();
      case CRASH_WIDTH -> crash();
      case BOLD_CRASH_WIDTH -> request.isPlain() ? page(width, height, request) : crash();
      case HOG_WIDTH -> hog();
      case THROW_WIDTH -> throw new IllegalStateException("Fault on purpose");
      case GARBAGE_WIDTH -> page("x".repeat(GARBAGE_LENGTH), new Box(-1e6, 1e7, 1e9, 1e9), request);
      case SLOW_WIDTH -> slow(width, height, request);
      default -> page(width, height, request);
    };
  }

  private static Recognition slow(int width, int height, RecognitionRequest request) {
    try {
      Thread.sleep(1000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return page(width, height, request);
  }

  private static Recognition page(int width, int height, RecognitionRequest request) {
    return page(text(width, height), new Box(0, 0, width, Math.max(1, height / 10)), request);
  }

  private static Recognition page(String text, Box box, RecognitionRequest request) {
    Word word = new Word(text, text, box, List.of(), CONFIDENCE, NAME, "Latn");
    Line line = new Line(text, box, List.of(), null, CONFIDENCE, NAME, "Latn", 0, 0, List.of(word));
    return new Recognition(
        TextSource.OCR,
        NAME,
        "fault 1",
        String.join("+", request.languages()),
        "Latn",
        CONFIDENCE,
        List.of(line));
  }

  private static Recognition hang() {
    while (true) {
      try {
        Thread.sleep(1000);
      } catch (InterruptedException e) {
        // Native code minds no interrupts either.
        continue;
      }
    }
  }

  private static Recognition crash() {
    new Pointer(0).setByte(0, (byte) 1);
    throw new IllegalStateException("The process outlived a write to address 0");
  }

  private static Recognition hog() {
    while (true) {
      long address = Native.malloc(HOG_STEP);
      if (address == 0) {
        throw new IllegalStateException("No memory left, and nobody stopped it");
      }
      Pointer block = new Pointer(address);
      for (int offset = 0; offset < HOG_STEP; offset += MEMORY_PAGE) {
        block.setByte(offset, (byte) 1);
      }
    }
  }

  @Override
  public void close() {}
}
