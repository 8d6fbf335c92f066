package dev.platen.ocr.tesseract;

import static net.sourceforge.tess4j.TessAPI1.TessDeleteText;
import static net.sourceforge.tess4j.TessAPI1.TessPageIteratorBaseline;
import static net.sourceforge.tess4j.TessAPI1.TessPageIteratorBlockType;
import static net.sourceforge.tess4j.TessAPI1.TessPageIteratorBoundingBox;
import static net.sourceforge.tess4j.TessAPI1.TessPageIteratorIsAtBeginningOf;
import static net.sourceforge.tess4j.TessAPI1.TessResultIteratorConfidence;
import static net.sourceforge.tess4j.TessAPI1.TessResultIteratorGetPageIterator;
import static net.sourceforge.tess4j.TessAPI1.TessResultIteratorGetUTF8Text;
import static net.sourceforge.tess4j.TessAPI1.TessResultIteratorNext;

import com.sun.jna.Pointer;
import dev.platen.geometry.Box;
import dev.platen.geometry.Point;
import dev.platen.geometry.Size;
import dev.platen.model.Baseline;
import dev.platen.model.Line;
import dev.platen.model.Word;
import dev.platen.ocr.Spacing;
import java.nio.IntBuffer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.sourceforge.tess4j.ITessAPI.TessPageIterator;
import net.sourceforge.tess4j.ITessAPI.TessPageIteratorLevel;
import net.sourceforge.tess4j.ITessAPI.TessPolyBlockType;
import net.sourceforge.tess4j.ITessAPI.TessResultIterator;

/** Turns Tesseract's results into lines and words, walking them once, word by word. */
final class ResultReader {

  /** In heights of a word. Justified lines have smaller ones. */
  private static final double WIDE_GAP = 2;

  private final TessResultIterator results;

  /** The same iterator seen as one over the layout; not to be deleted apart from it. */
  private final TessPageIterator place;

  private final Size page;
  private final List<String> languages;
  private final List<Line> lines = new ArrayList<>();
  private final List<Word> words = new ArrayList<>();
  private Baseline baseline;
  private int region = -1;
  private int paragraph = -1;

  ResultReader(TessResultIterator results, Size page, List<String> languages) {
    this.results = results;
    this.place = TessResultIteratorGetPageIterator(results);
    this.page = page;
    this.languages = languages;
  }

  /** All lines with text, in reading order; to be called once. */
  List<Line> lines() {
    do {
      if (isAtStartOf(TessPageIteratorLevel.RIL_TEXTLINE)) {
        finishLine();
        if (isAtStartOf(TessPageIteratorLevel.RIL_BLOCK)) {
          region++;
        }
        if (isAtStartOf(TessPageIteratorLevel.RIL_PARA)) {
          paragraph++;
        }
        baseline = isText() ? baseline() : null;
      }
      if (isText()) {
        word().ifPresent(this::add);
      }
    } while (TessResultIteratorNext(results, TessPageIteratorLevel.RIL_WORD) != 0);
    finishLine();
    return List.copyOf(lines);
  }

  private void add(Word word) {
    if (!words.isEmpty() && isApart(words.get(words.size() - 1).box(), word.box())) {
      finishLine();
    }
    words.add(word);
  }

  /** Whether two words are so far apart that they are cells of a row, and not of one line. */
  private static boolean isApart(Box before, Box word) {
    double height = Math.max(before.height(), word.height());
    return word.x() - before.right() > WIDE_GAP * height;
  }

  private void finishLine() {
    if (words.isEmpty()) {
      return;
    }
    Box box = words.stream().map(Word::box).reduce(Box::union).orElseThrow();
    String text = Spacing.join(words);
    double length = words.stream().mapToInt(word -> word.text().length()).sum();
    double sum = words.stream().mapToDouble(word -> word.confidence() * word.text().length()).sum();
    lines.add(
        new Line(
            text,
            box,
            List.of(),
            baseline,
            Math.min(1, sum / length),
            TesseractProvider.NAME,
            Scripts.of(text, languages),
            Math.max(0, region),
            Math.max(0, paragraph),
            words));
    words.clear();
  }

  private Optional<Word> word() {
    String raw = text();
    String text = clean(raw);
    Box box = box(TessPageIteratorLevel.RIL_WORD);
    if (text.isEmpty() || box == null || box.area() == 0) {
      return Optional.empty();
    }
    float percent = TessResultIteratorConfidence(results, TessPageIteratorLevel.RIL_WORD);
    double confidence = Float.isNaN(percent) ? 0 : Math.min(1, Math.max(0, percent / 100.0));
    return Optional.of(
        new Word(
            text,
            raw,
            box,
            List.of(),
            confidence,
            TesseractProvider.NAME,
            Scripts.of(text, languages)));
  }

  private String text() {
    Pointer text = TessResultIteratorGetUTF8Text(results, TessPageIteratorLevel.RIL_WORD);
    if (text == null) {
      return "";
    }
    try {
      return text.getString(0, "UTF-8");
    } finally {
      TessDeleteText(text);
    }
  }

  private static String clean(String raw) {
    return Normalizer.normalize(raw, Normalizer.Form.NFC).replaceAll("\\p{Cntrl}", " ").strip();
  }

  private boolean isAtStartOf(int level) {
    return TessPageIteratorIsAtBeginningOf(place, level) != 0;
  }

  /** Pictures, rulings and noise are blocks of their own, with words that are none. */
  private boolean isText() {
    return switch (TessPageIteratorBlockType(place)) {
      case TessPolyBlockType.PT_FLOWING_IMAGE,
          TessPolyBlockType.PT_HEADING_IMAGE,
          TessPolyBlockType.PT_PULLOUT_IMAGE,
          TessPolyBlockType.PT_HORZ_LINE,
          TessPolyBlockType.PT_VERT_LINE,
          TessPolyBlockType.PT_NOISE ->
          false;
      default -> true;
    };
  }

  private Box box(int level) {
    IntBuffer left = IntBuffer.allocate(1);
    IntBuffer top = IntBuffer.allocate(1);
    IntBuffer right = IntBuffer.allocate(1);
    IntBuffer bottom = IntBuffer.allocate(1);
    if (TessPageIteratorBoundingBox(place, level, left, top, right, bottom) == 0) {
      return null;
    }
    return Box.between(left.get(0), top.get(0), right.get(0), bottom.get(0)).clippedTo(page);
  }

  private Baseline baseline() {
    IntBuffer x1 = IntBuffer.allocate(1);
    IntBuffer y1 = IntBuffer.allocate(1);
    IntBuffer x2 = IntBuffer.allocate(1);
    IntBuffer y2 = IntBuffer.allocate(1);
    int found = TessPageIteratorBaseline(place, TessPageIteratorLevel.RIL_TEXTLINE, x1, y1, x2, y2);
    return found == 0
        ? null
        : new Baseline(new Point(x1.get(0), y1.get(0)), new Point(x2.get(0), y2.get(0)));
  }
}
