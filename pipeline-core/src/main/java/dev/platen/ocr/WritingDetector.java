package dev.platen.ocr;

import dev.platen.geometry.Box;
import dev.platen.geometry.Rotation;
import dev.platen.model.PageImage;
import dev.platen.ocr.LatinLanguage.Guess;
import dev.platen.ocr.opencv.TextSurvey;
import dev.platen.ocr.opencv.TextSurvey.SurveyedLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds out how a page lies and what it is written in, at a small part of what reading it costs.
 *
 * <ol>
 *   <li>The ink tells which way lines run ({@link TextSurvey}), so that two of four turns are left.
 *   <li>A few long lines are read as Latin, one way round and then the other, until they make
 *       sense. Figures alone do not: many of them read well upside down, and in every language.
 *   <li>If they don't, an engine that reads Latin and Chinese at once looks closer ({@link
 *       CloserLook}). If that tells nothing either, or with another engine, they are read as
 *       Chinese, in rows and then in columns.
 *   <li>If they do, Chinese is looked for among the lines with the most strokes. Which kind of
 *       Chinese it is, more lines tell ({@link HanKind}), unless the engine reads both alike.
 *   <li>Which Latin language it is, the letters of the sample tell ({@link LatinLanguage}); another
 *       than the first is taken only if the sample also reads well with it.
 * </ol>
 *
 * <p>An engine that reads no single lines says nothing, and so does a page without any: then the
 * result is a guess of confidence 0. {@code WritingAccuracy} measures how often it is right.
 */
final class WritingDetector {

  /** Long lines of the sample, and those with the most strokes. */
  private static final int LONG_LINES = 3;

  private static final int DENSE_LINES = 5;

  /** Lines of a page of figures among which words are looked for. */
  private static final int CELLS = 16;

  /** Lines that tell the two kinds of Chinese apart. */
  private static final int HAN_LINES = 12;

  /**
   * Mean confidence from which Latin lines are the right way round: real ones gave .56 to .96,
   * upside down .14 to .45, Chinese ones .00 to .64.
   */
  private static final double LATIN = 0.7;

  /** Mean confidence from which the turn at which Latin lines were read is the right one. */
  private static final double READABLE = 0.5;

  /** Confidence of a line below which it may be in another script. */
  private static final double DOUBTFUL = 0.65;

  /**
   * Mean confidence from which Chinese lines are the right way round: .49 to .89, else below .35.
   */
  private static final double HAN = 0.55;

  /** The same of poor print, if it reads so much better than all else. */
  private static final double POOR_HAN = 0.25;

  private static final double LEAD = 2;

  /** The same on a page with lines that are surely Latin. */
  private static final double HAN_BESIDE_LATIN = 0.5;

  /** Share of Han characters from which lines are Chinese: Latin ones gave .08 and less. */
  private static final double MIN_HAN_SHARE = 0.2;

  /** The same in columns, as which columns of figures can be misread. */
  private static final double MIN_HAN_SHARE_IN_COLUMNS = 0.5;

  /** German and French lines, read as English, gave a lead of 1.5 to 2.5; receipts up to 1.2. */
  private static final double CLEARLY = 1.3;

  /** What a language that clearly leads may lose in confidence. */
  private static final double TOLERANCE = 0.02;

  /** Shares of the evidence between which lines may run either way. */
  private static final double MAYBE_VERTICAL = 0.35;

  private static final double SURELY_VERTICAL = 0.65;

  /** Strokes on a way across half of the lines of a page from which it is likely Chinese. */
  private static final double RUNS_OF_HAN = 2;

  /** Letters from which a language can be told. */
  private static final int LETTERS = 20;

  private final OcrEngine engine;
  private final Candidates candidates;
  private final HanKind kind = new HanKind();
  private final LatinLanguage latin;

  WritingDetector(OcrEngine engine, Candidates candidates, LatinLanguage latin) {
    this.engine = engine;
    this.candidates = candidates;
    this.latin = latin;
  }

  /** How the page is written. */
  PageWriting detect(PageImage page, Deadline deadline) {
    TextSurvey survey = TextSurvey.of(page);
    Way way = new Way(page, survey, deadline);
    Optional<Trial> best = way.best();
    boolean unclear =
        survey.verticalShare() > MAYBE_VERTICAL && survey.verticalShare() < SURELY_VERTICAL;
    if (unclear && (best.isEmpty() || best.get().confidence() < LATIN)) {
      Way other = new Way(page, TextSurvey.of(page, !survey.vertical()), deadline);
      best = better(best, other.best());
      way = best.isPresent() && best.equals(other.last) ? other : way;
    }
    Way chosen = way;
    return best.map(chosen::writing)
        .orElseGet(() -> new PageWriting(Rotation.NONE, candidates.first(), 0));
  }

  /** The one language that the ink of a page speaks for; nothing is read. */
  String guess(PageImage page) {
    String usual = candidates.first().get(0);
    return looksHan(TextSurvey.of(page))
            && !candidates.rows().isEmpty()
            && !Candidates.isHan(candidates.first())
        ? candidates.rows().get(0)
        : usual;
  }

  private static boolean looksHan(TextSurvey survey) {
    double[] runs = survey.lines().stream().mapToDouble(SurveyedLine::runs).sorted().toArray();
    return runs.length > 0 && runs[runs.length / 2] >= RUNS_OF_HAN;
  }

  /** Whether Latin lines are surely the right way round; figures may read well either way. */
  private static boolean isSure(Trial latin) {
    return latin.confidence() >= LATIN && latin.letters() - latin.han() >= LETTERS;
  }

  private static double score(Optional<Trial> trial) {
    return trial.map(Trial::score).orElse(0.0);
  }

  private static Optional<Trial> better(Optional<Trial> one, Optional<Trial> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.isEmpty() ? other : one;
    }
    return other.get().score() > one.get().score() ? other : one;
  }

  /** A page on the assumption that its lines run one way. */
  private final class Way {

    private final PageImage page;
    private final List<Box> dense;
    private final Map<Rotation, Trial> asLatin = new EnumMap<>(Rotation.class);
    private final StringBuilder latinText = new StringBuilder();
    private TextSurvey survey;
    private final List<Box> lines;
    private final Deadline deadline;
    private final CloserLook closer;
    private LineTrials trials;
    private Optional<Trial> last = Optional.empty();

    Way(PageImage page, TextSurvey survey, Deadline deadline) {
      this.page = page;
      this.survey = survey;
      this.lines = LineSample.spread(survey, LONG_LINES);
      this.dense = LineSample.dense(survey, DENSE_LINES);
      this.deadline = deadline;
      this.trials = new LineTrials(engine, new LineSample(page, survey.characterSize()), deadline);
      this.closer = new CloserLook(trials, candidates);
    }

    /** The reading that made most sense; empty if none made any. */
    Optional<Trial> best() {
      last = lines.isEmpty() ? Optional.empty() : bestOfLines();
      return last;
    }

    private Optional<Trial> bestOfLines() {
      Optional<Trial> inRows = latin().filter(trial -> trial.score() > 0);
      if (engine.readsHanAlike() && inRows.filter(WritingDetector::isSure).isEmpty()) {
        return clearHan(inRows).or(() -> closely(inRows));
      }
      boolean sure = inRows.isPresent() && inRows.get().confidence() >= LATIN;
      Optional<Trial> han = sure ? Optional.empty() : han(inRows);
      if (han.isEmpty() && inRows.isPresent() && inRows.get().confidence() >= READABLE) {
        han = hanBeside(inRows.get());
      }
      return han.isPresent() ? han : inRows;
    }

    /** Chinese in rows that is so clear on a page that looks like it that nobody else is asked. */
    private Optional<Trial> clearHan(Optional<Trial> latin) {
      return candidates.rows().isEmpty() || !looksHan(survey)
          ? Optional.empty()
          : han(rows(), candidates.rows().get(0), MIN_HAN_SHARE, score(latin))
              .filter(trial -> trial.confidence() >= HAN);
    }

    private Optional<Trial> closely(Optional<Trial> latin) {
      Optional<Trial> clear = closer.best(survey, lines, rows());
      if (clear.isEmpty()) {
        return hanInColumns(latin, LEAD * score(latin));
      }
      return candidates.columns().isEmpty() || !Candidates.isHan(clear.get().languages())
          ? clear
          : columnsReadLying(clear.get()).or(() -> clear);
    }

    /**
     * Engines that know no columns were taught them turned counter-clockwise, and read them like
     * rows: columns, if rows make no sense to another engine and columns do, at the turn at which
     * they would lie so.
     */
    private Optional<Trial> columnsReadLying(Trial asRows) {
      List<Box> places = asRows.hanPlaces(LONG_LINES);
      Trial again = trials.read(places, asRows.rotation(), candidates.rows().subList(0, 1));
      if (again.confidence() >= HAN && again.hanShare() >= MIN_HAN_SHARE) {
        return Optional.empty();
      }
      Way way = inColumns();
      Rotation upright = asRows.rotation().then(Rotation.CLOCKWISE_90);
      Optional<Trial> found =
          way.hanInColumns(List.of(upright, upright.then(Rotation.HALF)), again.score())
              .filter(trial -> trial.rotation() == upright)
              .filter(trial -> trial.confidence() > again.confidence());
      found.ifPresent(trial -> adopt(way));
      return found;
    }

    /** The long lines as Latin, at the turn at which they read best. */
    private Optional<Trial> latin() {
      Optional<Trial> best = Optional.empty();
      for (Rotation rotation : candidates.latin().isEmpty() ? List.<Rotation>of() : rows()) {
        Trial trial = trials.read(lines, rotation, candidates.latin().subList(0, 1));
        asLatin.put(rotation, trial);
        best = better(best, Optional.of(trial));
        if (isSure(trial)) {
          break;
        }
      }
      return best;
    }

    /** Chinese among the densest lines of a page with Latin lines; else empty. */
    private Optional<Trial> hanBeside(Trial latin) {
      // Figures read alike in every language: a page of accounts has to be looked at longer.
      List<Box> places = latin.letters() < LETTERS ? cells() : dense;
      Trial more = trials.read(places, latin.rotation(), latin.languages());
      latinText.append(latin.text()).append('\n').append(more.text());
      List<Box> doubtful = more.doubtful(places, DOUBTFUL);
      double bar = more.at(doubtful).score();
      if (engine.readsHanAlike()) {
        return closer.han(doubtful, latin.rotation()).filter(han -> han.score() > bar);
      }
      for (String language : doubtful.isEmpty() ? List.<String>of() : candidates.rows()) {
        Trial asHan = trials.read(doubtful, latin.rotation(), List.of(language));
        if (asHan.confidence() >= HAN_BESIDE_LATIN
            && asHan.hanShare() >= MIN_HAN_SHARE
            && asHan.score() > bar) {
          return Optional.of(asHan);
        }
      }
      return Optional.empty();
    }

    /** Chinese in rows or columns, if lines read better so than as Latin; else empty. */
    private Optional<Trial> han(Optional<Trial> latin) {
      double bar = score(latin);
      Optional<Trial> inRows = Optional.empty();
      for (String language : candidates.rows()) {
        inRows = better(inRows, han(rows(), language, MIN_HAN_SHARE, bar));
        if (inRows.isPresent() && inRows.get().confidence() >= HAN) {
          return inRows;
        }
      }
      return hanInColumns(inRows, LEAD * bar);
    }

    private Optional<Trial> hanInColumns(Optional<Trial> inRows, double bar) {
      if (candidates.columns().isEmpty()) {
        return inRows;
      }
      Way way = inColumns();
      Optional<Trial> found = way.hanInColumns(columns(), bar);
      if (found.isEmpty() || better(inRows, found).equals(inRows)) {
        return inRows;
      }
      adopt(way);
      return found;
    }

    /** Columns stand so close that they are looked for by themselves, and only now. */
    private Way inColumns() {
      return new Way(page, TextSurvey.ofColumns(page, survey.vertical()), deadline);
    }

    private void adopt(Way way) {
      survey = way.survey;
      trials = way.trials;
    }

    private Optional<Trial> hanInColumns(List<Rotation> turns, double bar) {
      return lines.isEmpty()
          ? Optional.empty()
          : han(turns, candidates.columns().get(0), MIN_HAN_SHARE_IN_COLUMNS, bar);
    }

    /** The first turn at which lines are surely Chinese, or the one that stands out; else empty. */
    private Optional<Trial> han(List<Rotation> turns, String language, double share, double bar) {
      List<Trial> found = new ArrayList<>();
      for (Rotation rotation : turns) {
        Trial trial = trials.read(lines, rotation, List.of(language));
        if (trial.hanShare() >= share && trial.confidence() >= HAN && trial.score() > bar) {
          return Optional.of(trial);
        }
        found.add(trial);
      }
      found.sort(Comparator.comparingDouble(trial -> -trial.score()));
      Trial best = found.get(0);
      boolean standsOut =
          best.hanShare() >= share
              && best.confidence() >= POOR_HAN
              && best.score() > LEAD * Math.max(bar, found.get(1).score());
      return standsOut ? Optional.of(best) : Optional.empty();
    }

    /** What the best reading means. */
    PageWriting writing(Trial best) {
      List<String> languages =
          Candidates.isHan(best.languages()) ? List.of(hanLanguage(best)) : latinLanguage(best);
      return new PageWriting(best.rotation(), candidates.toReadWith(languages), best.confidence());
    }

    private String hanLanguage(Trial best) {
      boolean vertical = PageWriting.isVertical(best.languages());
      List<String> kinds = vertical ? candidates.columns() : candidates.rows();
      if (kinds.size() < 2 || (!vertical && engine.readsHanAlike())) {
        return best.languages().get(0);
      }
      List<Box> places = many(best);
      Trial simplified = trials.read(places, best.rotation(), kinds.subList(0, 1));
      Trial traditional = trials.read(places, best.rotation(), kinds.subList(1, 2));
      return kind.isSimplified(simplified, traditional) ? kinds.get(0) : kinds.get(1);
    }

    /** Dense lines, and others whatever their length, which the figures of a table have more of. */
    private List<Box> cells() {
      List<Box> cells = new ArrayList<>(dense);
      LineSample.everywhere(survey, CELLS).stream()
          .filter(line -> !cells.contains(line))
          .forEach(cells::add);
      return cells;
    }

    /** More lines: those with the most strokes, long ones, and those that made sense. */
    private List<Box> many(Trial best) {
      List<Box> many = new ArrayList<>(LineSample.dense(survey, HAN_LINES));
      LineSample.spread(survey, HAN_LINES).stream()
          .filter(line -> many.size() < HAN_LINES && !many.contains(line))
          .forEach(many::add);
      best.lines().keySet().stream().filter(line -> !many.contains(line)).forEach(many::add);
      return many;
    }

    private List<String> latinLanguage(Trial best) {
      if (candidates.latin().size() > 1 && best.length() >= LETTERS) {
        String text = latinText.isEmpty() ? best.text() : latinText.toString();
        Optional<Guess> other = latin.of(text, candidates.latin(), candidates.latin().get(0));
        if (other.isPresent() && !best.languages().contains(other.get().language())) {
          Trial trial = trials.read(lines, best.rotation(), List.of(other.get().language()));
          double usual = asLatin.getOrDefault(best.rotation(), best).confidence();
          double tolerance = other.get().lead() >= CLEARLY ? TOLERANCE : 0;
          if (trial.confidence() >= usual - tolerance) {
            return trial.languages();
          }
        }
      }
      return best.languages();
    }

    private List<Rotation> rows() {
      return survey.vertical()
          ? List.of(Rotation.CLOCKWISE_90, Rotation.CLOCKWISE_270)
          : List.of(Rotation.NONE, Rotation.HALF);
    }

    private List<Rotation> columns() {
      return survey.vertical()
          ? List.of(Rotation.NONE, Rotation.HALF)
          : List.of(Rotation.CLOCKWISE_90, Rotation.CLOCKWISE_270);
    }
  }
}
