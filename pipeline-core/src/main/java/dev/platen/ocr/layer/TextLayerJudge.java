package dev.platen.ocr.layer;

import dev.platen.geometry.Box;
import dev.platen.model.Line;
import dev.platen.model.PageImage;
import dev.platen.model.TextLayer;
import dev.platen.model.Word;
import dev.platen.raster.InkMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Decides whether the text layer of a page can be used in place of recognition. It is trusted if it
 *
 * <ol>
 *   <li>is painted: the hidden layer of a scan is somebody else's recognition, of unknown quality;
 *   <li>decodes to real text, and to text that a language could have;
 *   <li>agrees with the picture: there are marks where it has words, and few marks that look like
 *       text where it has none.
 * </ol>
 *
 * <p>Stateless. The thresholds were set on born-digital pages, OCRed scans and fonts without maps;
 * each has a test on both sides.
 */
public final class TextLayerJudge {

  /** Characters painted; a watermark or a search aid may hide a few. */
  static final double MIN_VISIBLE = 0.9;

  /** Characters decoded; symbols and bullets of private fonts are a few in a hundred. */
  static final double MIN_DECODED = 0.95;

  /** Sampled words whose box holds marks; a box may lie on a picture of its own colour. */
  static final double MIN_WORDS_ON_MARKS = 0.9;

  /** Share of a word's box that is marks from which on it counts as printed: a dash has so much. */
  static final double MIN_MARKS_IN_WORD = 0.04;

  /**
   * Marks outside words and pictures, over all outside pictures; charts drawn as lines have many.
   */
  static final double MAX_UNEXPLAINED = 0.6;

  /** Letters from which on it can be told whether they make a language. */
  static final int MIN_LETTERS = 150;

  /** Vowels among Latin letters: 0.36 to 0.50 in European languages; shifted codes leave this. */
  static final double MIN_VOWELS = 0.22;

  /** See {@link #MIN_VOWELS}. */
  static final double MAX_VOWELS = 0.62;

  /**
   * Characters whose lower byte is zero: one in 256 of Chinese text, all of Latin text whose table
   * has its bytes the wrong way round, which then looks like Chinese.
   */
  static final double MAX_SWAPPED = 0.3;

  /** Words looked at, spread over the page. */
  private static final int SAMPLE = 400;

  /** Shorter side of a region over the page's height: rests of rulings are thinner, text is not. */
  static final double MIN_REGION_SIDE = 0.006;

  /** Area of a region over the page's area from which on recognition is worth its start. */
  static final double MIN_REGION_AREA = 0.0008;

  /** Share of a region that is marks: less is a line or dirt, more is the grain of a photograph. */
  static final double MIN_REGION_MARKS = 0.02;

  /** Distance over the page's height within which marks belong to one region. */
  private static final double REACH = 0.012;

  private static final int MAX_REGIONS = 64;
  private static final String VOWELS = "aeiouyàáâãäåæèéêëìíîïòóôõöøùúûüœăąęěėįőűůāēīōū";

  /** Judges a layer against the picture that its boxes refer to. */
  public Verdict judge(TextLayer layer, PageImage image) {
    List<Word> words = layer.lines().stream().flatMap(line -> line.words().stream()).toList();
    if (words.isEmpty()) {
      return Verdict.refused("The layer has no words on the page");
    }
    if (layer.visibleShare() < MIN_VISIBLE) {
      return Verdict.refused(percent("The page paints only %s of the layer", layer.visibleShare()));
    }
    if (layer.decodedShare() < MIN_DECODED) {
      return Verdict.refused(percent("Only %s of the layer decodes", layer.decodedShare()));
    }
    double swapped = swappedShare(layer.lines());
    if (swapped > MAX_SWAPPED) {
      return Verdict.refused(percent("%s of the layer is in the wrong byte order", swapped));
    }
    double vowels = vowelShare(layer.lines());
    if (vowels >= 0 && (vowels < MIN_VOWELS || vowels > MAX_VOWELS)) {
      return Verdict.refused(percent("%s of its letters are vowels: no language", vowels));
    }
    try (InkMap marks = InkMap.of(image)) {
      return against(marks, words, layer.pictures(), image);
    }
  }

  private static Verdict against(
      InkMap marks, List<Word> words, List<Box> pictures, PageImage image) {
    double onMarks = shareOnMarks(marks, words);
    if (onMarks < MIN_WORDS_ON_MARKS) {
      return Verdict.refused(percent("The picture has marks at only %s of the words", onMarks));
    }
    List<Box> boxes = words.stream().map(Word::box).toList();
    double margin = 0.002 * image.size().height();
    try (InkMap left = marks.without(boxes, margin);
        InkMap text = marks.without(pictures, 0);
        InkMap drawn = left.without(pictures, 0)) {
      double unexplained = text.total() == 0 ? 0 : (double) drawn.total() / text.total();
      if (unexplained > MAX_UNEXPLAINED) {
        return Verdict.refused(
            percent("%s of the marks outside pictures are not in the layer", unexplained));
      }
      return new Verdict(
          true, percent("The picture has marks at %s of the words", onMarks), regions(left, image));
    }
  }

  private static double shareOnMarks(InkMap marks, List<Word> words) {
    int step = Math.max(1, words.size() / SAMPLE);
    int looked = 0;
    int found = 0;
    for (int i = 0; i < words.size(); i += step) {
      looked++;
      found += marks.share(words.get(i).box()) >= MIN_MARKS_IN_WORD ? 1 : 0;
    }
    return (double) found / looked;
  }

  private static List<Box> regions(InkMap left, PageImage image) {
    double height = image.size().height();
    List<Box> worth = new ArrayList<>();
    for (Box box : left.regions(REACH * height, 100_000)) {
      if (Math.min(box.width(), box.height()) >= MIN_REGION_SIDE * height
          && box.area() >= MIN_REGION_AREA * image.size().pixels()
          && left.share(box) >= MIN_REGION_MARKS) {
        worth.add(box);
      }
    }
    worth.sort(Comparator.comparingDouble(Box::area).reversed());
    return worth.stream()
        .limit(MAX_REGIONS)
        .sorted(Comparator.comparingDouble(Box::y).thenComparingDouble(Box::x))
        .toList();
  }

  private static double swappedShare(List<Line> lines) {
    long characters = 0;
    long swapped = 0;
    for (Line line : lines) {
      characters += line.text().length();
      swapped += line.text().chars().filter(c -> c != 0 && (c & 255) == 0).count();
    }
    return characters == 0 ? 0 : (double) swapped / characters;
  }

  /** Vowels among the Latin letters; -1 where there are too few letters to tell. */
  private static double vowelShare(List<Line> lines) {
    int letters = 0;
    int vowels = 0;
    for (Line line : lines) {
      String text = line.text().toLowerCase(Locale.ROOT);
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN) {
          letters++;
          vowels += VOWELS.indexOf(c) >= 0 ? 1 : 0;
        }
      }
    }
    return letters < MIN_LETTERS ? -1 : (double) vowels / letters;
  }

  private static String percent(String message, double share) {
    return message.formatted(Math.round(100 * share) + " %");
  }
}
