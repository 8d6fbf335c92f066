package dev.platen.ocr;

import dev.platen.geometry.Box;
import dev.platen.geometry.Rotation;
import dev.platen.ocr.opencv.TextSurvey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A second opinion on a page of which a few lines of Latin told little: lines are read by an engine
 * that knows Latin and Chinese at once, so that one reading tells turn and script together.
 *
 * <p>Few long lines are enough where they hold words. Else more are read, among them those with the
 * most strokes, which are Chinese where any are, and both turns are compared: upside down such an
 * engine reads next to nothing, of 80 pages a quarter at most of what it reads upright.
 */
final class CloserLook {

  /** Long lines, and lines with the most strokes, where a few long ones are not enough. */
  private static final int LONG_LINES = 8;

  private static final int DENSE_LINES = 4;

  /** Mean confidence from which few lines with words are enough: .68 and less upside down. */
  private static final double CLEAR = 0.75;

  /** Letters, Chinese or not, that are words. */
  private static final int LETTERS = 20;

  /** How many times more the right turn must say than the other. */
  private static final double LEAD = 2;

  /** What it must say at least: some ten letters. */
  private static final double MIN_SCORE = 8;

  /** Share of Chinese among letters from which a page is Chinese; others gave none. */
  private static final double MIN_HAN_SHARE = 0.2;

  /** Chinese characters that are no accident. */
  private static final int MIN_HAN = 3;

  private final LineTrials trials;
  private final Candidates candidates;
  private final List<String> asked;

  CloserLook(LineTrials trials, Candidates candidates) {
    this.trials = trials;
    this.candidates = candidates;
    this.asked = asked(candidates);
  }

  private static List<String> asked(Candidates candidates) {
    List<String> asked = new ArrayList<>();
    candidates.rows().stream().limit(1).forEach(asked::add);
    candidates.latin().stream().limit(1).forEach(asked::add);
    return asked;
  }

  /**
   * The turn and script that make sense, as a trial in the likeliest language of the script.
   *
   * @param few long lines, to begin with
   * @param turns at which lines of the page may be rows
   * @return empty where that is not clear
   */
  Optional<Trial> best(TextSurvey survey, List<Box> few, List<Rotation> turns) {
    if (asked.isEmpty()) {
      return Optional.empty();
    }
    List<Trial> found = new ArrayList<>();
    for (Rotation turn : turns) {
      Trial trial = trials.readClosely(few, turn, asked);
      if (trial.confidence() >= CLEAR && trial.letters() >= LETTERS) {
        return Optional.of(named(isHan(trial) ? trial : with(dense(survey, few), trial)));
      }
      found.add(trial);
    }
    List<Box> more = more(survey, few);
    found.replaceAll(trial -> with(more, trial));
    found.sort(Comparator.comparingDouble(trial -> -trial.score()));
    Trial best = found.get(0);
    boolean leads = best.score() >= LEAD * found.get(1).score();
    return leads && best.score() >= MIN_SCORE ? Optional.of(named(best)) : Optional.empty();
  }

  /** Chinese at some places of a page whose turn is known; empty if there is none. */
  Optional<Trial> han(List<Box> places, Rotation turn) {
    if (places.isEmpty() || candidates.rows().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(trials.readClosely(places, turn, asked))
        .filter(CloserLook::isHan)
        .map(this::named);
  }

  private Trial with(List<Box> more, Trial trial) {
    return more.isEmpty() ? trial : trial.and(trials.readClosely(more, trial.rotation(), asked));
  }

  private static List<Box> dense(TextSurvey survey, List<Box> few) {
    List<Box> dense = new ArrayList<>(LineSample.dense(survey, DENSE_LINES));
    dense.removeAll(few);
    return dense;
  }

  private static List<Box> more(TextSurvey survey, List<Box> few) {
    List<Box> more = dense(survey, few);
    LineSample.spread(survey, LONG_LINES).stream()
        .filter(line -> !more.contains(line) && !few.contains(line))
        .forEach(more::add);
    return more;
  }

  private Trial named(Trial trial) {
    boolean han = candidates.latin().isEmpty() || !candidates.rows().isEmpty() && isHan(trial);
    return trial.in(han ? candidates.rows().subList(0, 1) : candidates.latin().subList(0, 1));
  }

  private static boolean isHan(Trial trial) {
    return trial.han() >= MIN_HAN && trial.han() >= MIN_HAN_SHARE * trial.letters();
  }
}
