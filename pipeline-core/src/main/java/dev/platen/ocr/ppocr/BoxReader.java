package dev.platen.ocr.ppocr;

import dev.platen.geometry.Rotation;
import dev.platen.geometry.Size;
import dev.platen.geometry.TiltedBox;
import dev.platen.model.PageImage;
import dev.platen.ocr.Spacing;
import dev.platen.ocr.opencv.LineCut;
import dev.platen.ocr.opencv.Samples;
import dev.platen.ocr.ppocr.ReadLine.ReadWord;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the lines of a page whose places are known. */
final class BoxReader {

  /** Lines that are read worse than this are no text: pictures, stamps, stains. */
  static final double MIN_CONFIDENCE = 0.5;

  /** A line longer than that, in heights, is a ruling. */
  private static final int MAX_ASPECT_RATIO = 200;

  /** Pixels: lower lines hold no letters that could be told apart. */
  private static final double MIN_HEIGHT = 5;

  /** Height to width from which a box may hold a line that stands on end. */
  private static final double TALL = 1.5;

  /** Height to width from which a box is no single narrow character, like 1. */
  private static final double VERY_TALL = 3;

  /** A reading that needs no other to be tried. */
  private static final double SURE = 0.9;

  private final TextRecognizer recognizer;
  private final String characters;

  /**
   * @param characters the only ones that can stand there, spaces apart; empty for any
   */
  BoxReader(TextRecognizer recognizer, String characters) {
    this.recognizer = recognizer;
    this.characters = characters;
  }

  /** What stands in a box; empty where that is no text. */
  Optional<ReadLine> read(PageImage page, TiltedBox box) {
    Optional<ReadLine> best = Optional.empty();
    for (TiltedBox way : ways(box)) {
      Optional<ReadLine> line = readAlong(page, way);
      best =
          Stream.of(best, line)
              .flatMap(Optional::stream)
              .max(Comparator.comparingDouble(ReadLine::confidence));
      if (best.isPresent() && best.get().confidence() >= SURE) {
        break;
      }
    }
    return best.filter(line -> line.confidence() >= MIN_CONFIDENCE);
  }

  /** The directions in which a box may be read, the likeliest first. */
  private static List<TiltedBox> ways(TiltedBox box) {
    double ratio = box.height() / Math.max(1, box.width());
    List<TiltedBox> ways = new ArrayList<>();
    if (ratio < VERY_TALL) {
      ways.add(box);
    }
    if (ratio >= TALL) {
      ways.add(box.readAfter(Rotation.CLOCKWISE_90));
      ways.add(box.readAfter(Rotation.CLOCKWISE_270));
    }
    return ways;
  }

  private Optional<ReadLine> readAlong(PageImage page, TiltedBox box) {
    if (box.height() < MIN_HEIGHT || box.width() > MAX_ASPECT_RATIO * box.height()) {
      return Optional.empty();
    }
    int height = recognizer.height();
    int width = (int) Math.max(1, Math.round(box.width() * height / box.height()));
    Samples strip = LineCut.cut(page, box, new Size(width, height));
    StripInk ink = StripInk.of(strip, box.height());
    List<Letter> letters = recognizer.read(strip, ink, characters);
    return letters.isEmpty() ? Optional.empty() : Optional.of(line(box, letters, ink));
  }

  /** Cuts letters to words at spaces, and where a script without spaces begins or ends. */
  static ReadLine line(TiltedBox box, List<Letter> letters, StripInk ink) {
    LetterEdges edges = new LetterEdges(box, letters, ink);
    BitSet spaces = WordSpaces.before(letters, edges, ink);
    List<ReadWord> words = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    int start = 0;
    for (int end = 1; end <= letters.size(); end++) {
      boolean last = end == letters.size();
      if (last || spaces.get(end) || isBreak(letters.get(end - 1), letters.get(end))) {
        ReadWord word = word(letters.subList(start, end), edges.around(start, end));
        words.add(word);
        text.append(word.text());
        if (!last && spaces.get(end)) {
          text.append(' ');
        }
        start = end;
      }
    }
    double confidence = letters.stream().mapToDouble(Letter::confidence).average().orElseThrow();
    return new ReadLine(edges.lettered(), words, text.toString(), confidence);
  }

  private static boolean isBreak(Letter left, Letter right) {
    boolean unspaced = Spacing.isUnspaced(left.codePoint());
    return unspaced != Spacing.isUnspaced(right.codePoint())
        || (unspaced
            && Spacing.isWidePunctuation(left.codePoint())
            && !Spacing.isWidePunctuation(right.codePoint()));
  }

  private static ReadWord word(List<Letter> letters, TiltedBox box) {
    StringBuilder text = new StringBuilder();
    double confidence = 1;
    for (Letter letter : letters) {
      text.append(letter.text());
      confidence = Math.min(confidence, letter.confidence());
    }
    return new ReadWord(text.toString(), box, confidence);
  }
}
