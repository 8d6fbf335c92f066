package dev.platen.ocr.routing;

import dev.platen.model.Line;
import dev.platen.model.Recognition;
import dev.platen.model.Word;
import dev.platen.ocr.PageWriting;
import dev.platen.ocr.calibration.Calibrations;
import dev.platen.ocr.calibration.RoutingThresholds;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which engine reads what, and whose words are taken.
 *
 * <ol>
 *   <li>A page in Chinese rows is read by the second engine alone: it makes a fraction of the first
 *       one's errors there. Languages that the second engine can't read are the first one's alone.
 *   <li>Columns of Chinese are read by the first engine, and by the second, which was taught them
 *       lying, with the page turned.
 *   <li>Any other page is read by the first engine. Where it was sure, that is all.
 *   <li>If much of the page is doubtful, the second engine reads all of it; if only some lines are,
 *       these.
 *   <li>Of two readings of a place the likelier one is taken, by calibrated confidence; where these
 *       are close, the one that looks like words.
 * </ol>
 */
final class RoutingPolicy {

  private final RoutingThresholds thresholds;
  private final Calibrations calibrations;
  private final List<String> secondReads;

  /**
   * @param secondReads Tesseract codes of the languages that the second engine reads
   */
  RoutingPolicy(RoutingThresholds thresholds, Calibrations calibrations, List<String> secondReads) {
    this.thresholds = thresholds;
    this.calibrations = calibrations;
    this.secondReads = List.copyOf(secondReads);
  }

  /** Who reads a page first, and whether the other may help. */
  enum Start {
    FIRST_ALONE,
    FIRST_THEN_SECOND,
    FIRST_AND_SECOND_TURNED,
    SECOND_ALONE
  }

  /** What is done after the first engine has read a page. */
  enum Remedy {
    NONE,
    READ_DOUBTFUL_LINES,
    READ_PAGE
  }

  /** How to begin with a page that is said to be in some languages, the likeliest first. */
  Start start(List<String> languages) {
    String main = languages.get(0);
    if (!secondReads.containsAll(PageWriting.inRows(languages))) {
      return Start.FIRST_ALONE;
    }
    if (PageWriting.isVertical(languages)) {
      return Start.FIRST_AND_SECOND_TURNED;
    }
    return main.startsWith("chi_") ? Start.SECOND_ALONE : Start.FIRST_THEN_SECOND;
  }

  /** Whether the second engine reads all Chinese in rows, of either kind. */
  boolean leavesHanToSecond() {
    return Stream.of("chi_sim", "chi_tra")
        .allMatch(kind -> start(List.of(kind, "eng")) == Start.SECOND_ALONE);
  }

  /** What to do about a page as the first engine read it. */
  Remedy remedy(List<Line> lines) {
    double all = 0;
    double doubtful = 0;
    double sum = 0;
    for (Line line : lines) {
      double length = line.text().length();
      double confidence = confidence(line);
      all += length;
      sum += length * confidence;
      doubtful += confidence < thresholds.sureLine() ? length : 0;
    }
    if (all == 0
        || sum < thresholds.doubtfulPage() * all
        || doubtful > thresholds.doubtfulShare() * all) {
      return Remedy.READ_PAGE;
    }
    return doubtful > 0 ? Remedy.READ_DOUBTFUL_LINES : Remedy.NONE;
  }

  /** Whether a line of the first engine should be read again. */
  boolean isDoubtful(Line line) {
    return confidence(line) < thresholds.sureLine();
  }

  /** Whether a second reading of a page makes sense at all. */
  boolean isBelievable(List<Line> lines) {
    double all = lines.stream().mapToInt(line -> line.text().length()).sum();
    double sum = lines.stream().mapToDouble(line -> line.text().length() * confidence(line)).sum();
    return all > 0 && sum >= thresholds.believable() * all;
  }

  /** Whether a page turns out to be one that the second engine reads better alone: Chinese. */
  boolean isForSecond(Recognition again) {
    return String.valueOf(again.script()).matches("Han[ist]");
  }

  /** Whether a word is kept that the second engine did not see. */
  boolean keepsAlone(Word word) {
    return calibrations.of(word) >= thresholds.leftover() && WordShape.isUsual(word.text());
  }

  /** Whether the words of the second engine are taken instead of those of the first. */
  boolean prefersSecond(List<Word> first, List<Word> second) {
    double lead = confidence(second) - confidence(first);
    boolean usualFirst = first.stream().map(Word::text).allMatch(WordShape::isUsual);
    boolean usualSecond = second.stream().map(Word::text).allMatch(WordShape::isUsual);
    if (usualFirst != usualSecond) {
      return lead > (usualSecond ? -thresholds.margin() : thresholds.margin());
    }
    return lead > 0;
  }

  /** The calibrated confidence of a line: mean over its words, by length. */
  double confidence(Line line) {
    return confidence(line.words());
  }

  private double confidence(List<Word> words) {
    double sum = 0;
    double length = 0;
    for (Word word : words) {
      sum += word.text().length() * calibrations.of(word);
      length += word.text().length();
    }
    return length == 0 ? 0 : sum / length;
  }
}
