package dev.platen.ocr;

import dev.platen.config.OcrSettings;
import dev.platen.geometry.Box;
import dev.platen.geometry.Rotation;
import dev.platen.model.Comb;
import dev.platen.model.CombReading;
import dev.platen.model.LegibilityProbe;
import dev.platen.model.Line;
import dev.platen.model.PageImage;
import dev.platen.model.ReadingManner;
import dev.platen.model.Recognition;
import dev.platen.model.Treatment;
import dev.platen.ocr.calibration.CalibrationFile;
import dev.platen.ocr.calibration.Calibrations;
import dev.platen.ocr.opencv.CombInk;
import dev.platen.ocr.opencv.Pixels;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a page whichever way it lies and, if the settings leave that open, in whichever language.
 *
 * <ol>
 *   <li>A sample tells how the page lies and what it is written in ({@link WritingDetector}), and
 *       it is read that way. Most pages are done then.
 *   <li>Where the sample told nothing, or reading made little sense, the page is read as it lies,
 *       in the languages of the settings or in English.
 *   <li>Text that was read well but in lines that stand on end means that the page lies on its
 *       side: it is turned and read again.
 *   <li>Where it made little sense, a cut-out is read turned as its lines and the engine's own
 *       estimate of orientation suggest, and in the other languages. The page is read again in the
 *       way that made more sense than the first, if there is one.
 *   <li>If there is none, all this is tried again with the paper made evenly white.
 *   <li>A page whose text turns out to be in another Latin language than the sample seemed to be is
 *       read again in that one ({@link LanguageCheck}).
 * </ol>
 *
 * <p>One thread uses it, for many pages; no page's result depends on another's.
 */
public final class PageRecognizer implements AutoCloseable {

  /**
   * Mean confidence of an English reading below which the page may be Chinese: 19 manuals gave .30
   * to .64, old books and receipts .61 to .95.
   */
  private static final double SURE_OF_LANGUAGE = 0.7;

  /**
   * Mean confidence below which a page may lie upside down: real pages that do gave .19 to .35,
   * upright ones, faded receipts included, .6 and more.
   */
  private static final double SURE_OF_ROTATION = 0.55;

  /** How much better another way must be than the page as it is. */
  private static final double MARGIN = 1.15;

  /** What a reading must score to say anything: some four lines of a receipt, twenty characters. */
  private static final double MIN_EVIDENCE = 40;

  /** Share of Han characters below which a Chinese reading is an accident. */
  private static final double MIN_HAN_SHARE = 0.1;

  /** The share of its score that an upright reading may lose against one of a page on its side. */
  private static final double UPRIGHT_ENOUGH = 0.8;

  /**
   * The share of its score that a page may lose when it is read in the language that its text
   * clearly is in: other letters are less sure, and fewer engines read them.
   */
  private static final double AS_GOOD = 0.75;

  /** Lead of an orientation below which the engine itself is guessing. */
  private static final double MIN_ORIENTATION_CONFIDENCE = 1;

  private final OcrEngine engine;
  private final WritingDetector detector;
  private final LanguageCheck languageCheck;
  private final Calibrations calibrations;
  private final Duration timeLimit;
  private final int maxMegapixels;
  private final List<String> first;
  private final List<List<String>> others;

  /**
   * Opens the engine that the settings name.
   *
   * @param timeLimit what a page may take, over all attempts at it
   * @throws dev.platen.failure.PipelineException if engine, natives or languages are missing
   */
  public PageRecognizer(OcrSettings settings, Duration timeLimit) {
    this(OcrEngines.bundled().find(settings.engine()), settings, timeLimit);
  }

  PageRecognizer(OcrEngineProvider provider, OcrSettings settings, Duration timeLimit) {
    this.timeLimit = timeLimit;
    this.calibrations = CalibrationFile.of(settings).curves();
    this.maxMegapixels = settings.maxMegapixels();
    this.first = settings.isAuto() ? List.of("eng") : settings.languages();
    this.others =
        settings.isAuto() && !provider.readsAllLanguagesAtOnce()
            ? chinese(provider.languages(settings))
            : List.of();
    this.engine = provider.open(settings);
    Candidates candidates =
        settings.isAuto()
            ? Candidates.of(provider.languages(settings))
            : Candidates.fixed(settings.languages());
    LatinLanguage latin = new LatinLanguage();
    this.detector = new WritingDetector(engine, candidates, latin);
    this.languageCheck = new LanguageCheck(candidates, latin);
  }

  /** Chinese pages hold Latin words too, and the Chinese models read them badly. */
  private static List<List<String>> chinese(List<String> available) {
    List<List<String>> sets = new ArrayList<>();
    for (String language : List.of("chi_sim", "chi_tra")) {
      if (available.contains(language)) {
        sets.add(List.of(language, "eng"));
      }
    }
    return List.copyOf(sets);
  }

  /**
   * Reads a page.
   *
   * @throws dev.platen.failure.PipelineException with code {@code page-timeout} or {@code
   *     engine-failed}
   */
  public RecognizedPage recognize(PageImage page) {
    Deadline deadline = new Deadline(timeLimit);
    WorkingSize working = WorkingSize.of(page.size(), maxMegapixels);
    try (PageImage image = Pixels.scaled(page, working.scaled())) {
      Attempt best = read(image, deadline);
      List<Treatment> treatments = List.of();
      if (best.confidence() < SURE_OF_ROTATION && !PageWriting.isVertical(best.languages())) {
        Attempt leveled = readLeveled(image, deadline);
        boolean kept = leveled.score() > Math.max(MIN_EVIDENCE, MARGIN * best.score());
        treatments = List.of(leveling(kept, leveled.confidence() - best.confidence()));
        best = kept ? leveled : best;
      }
      best = inItsLanguage(image, best, deadline);
      Recognition found = working.restore(best.recognition(), best.rotation());
      // Last, because all decisions above are made on what engines themselves say.
      return new RecognizedPage(calibrations.apply(found), best.rotation(), treatments);
    }
  }

  /**
   * Reads a page as it lies, once, in one language, by one engine: for a page on which {@link
   * #recognize} has cost a worker its life. A page on its side, or in another language than its ink
   * suggests, comes out badly, and with little confidence.
   *
   * @throws dev.platen.failure.PipelineException as {@link #recognize}
   */
  public RecognizedPage recognizePlainly(PageImage page) {
    Deadline deadline = new Deadline(timeLimit);
    WorkingSize working = WorkingSize.of(page.size(), maxMegapixels);
    try (PageImage image = Pixels.scaled(page, working.scaled())) {
      String language = detector.guess(image);
      Recognition found =
          engine.recognize(
              image,
              new RecognitionRequest(List.of(language), deadline.left(), ReadingManner.PLAIN));
      return new RecognizedPage(
          calibrations.apply(working.restore(found, Rotation.NONE)),
          Rotation.NONE,
          List.of(plainReading(language)));
    }
  }

  /**
   * Reads a line of a page once more, alone and at the size that engines like best.
   *
   * @param page as it was given to {@link #recognize}
   * @param turn that recognition gave it
   * @param place of the line, in pixels of the page after the turn
   * @param languages it was read in; empty where that is not known
   * @param characters the only ones that can stand there, spaces apart; empty for any
   * @return in pixels of the page after the turn, with calibrated confidence; empty where nothing
   *     was read
   * @throws dev.platen.failure.PipelineException as {@link #recognize}
   */
  public Optional<Line> reread(
      PageImage page, Rotation turn, Box place, List<String> languages, String characters) {
    RecognitionRequest request =
        new RecognitionRequest(
            languages.isEmpty() ? first : languages, timeLimit, ReadingManner.FULL, characters);
    return LineStrip.of(page, turn, place)
        .read(strip -> engine.rereadLine(strip, request))
        .map(calibrations::apply);
  }

  /**
   * Reads what stands in a comb of a page.
   *
   * @param page as it was given to {@link #recognize}, without the teeth of the comb
   * @param comb in pixels of the page
   * @param languages the page was read in; empty where that is not known
   * @return in pixels of the page, with calibrated confidence
   * @throws dev.platen.failure.PipelineException as {@link #recognize}
   */
  public CombReading readComb(PageImage page, Comb comb, List<String> languages) {
    CombInk ink = CombInk.of(page, comb.cells());
    if (ink.isBlank()) {
      return CombReading.BLANK;
    }
    RecognitionRequest request =
        new RecognitionRequest(languages.isEmpty() ? first : languages, timeLimit);
    return ink.isCrowded()
        ? CombReading.UNREAD
        : CombLine.read(ink, strip -> engine.rereadLine(strip, request))
            .map(calibrations::apply)
            .map(line -> new CombReading(false, line))
            .orElse(CombReading.UNREAD);
  }

  /** Compares versions of pages by reading lines of them; works as long as this is open. */
  public LegibilityProbe probe() {
    return new LineProbe(engine, detector, calibrations, timeLimit);
  }

  private static Treatment plainReading(String language) {
    return new Treatment(
        "read-plainly",
        Map.of("language", language),
        true,
        "A worker was lost while it read this page in full: no turns, other languages, second"
            + " looks or second engine were tried",
        null);
  }

  private Attempt readLeveled(PageImage page, Deadline deadline) {
    try (PageImage leveled = Pixels.leveled(page)) {
      return read(leveled, deadline);
    }
  }

  private static Treatment leveling(boolean kept, double effect) {
    return new Treatment(
        "level-background",
        Map.of(),
        kept,
        "Text could not be told from its background; effect is the change of mean confidence",
        effect);
  }

  private Attempt read(PageImage page, Deadline deadline) {
    PageWriting writing = detector.detect(page, deadline);
    if (writing.confidence() == 0) {
      Attempt asIs = attempt(page, Rotation.NONE, first, deadline);
      return asIs.recognition().lines().isEmpty() ? asIs : explore(page, asIs, deadline);
    }
    Attempt found = uprightly(page, writing, deadline);
    if (found.confidence() >= SURE_OF_ROTATION
        || writing.confidence() >= SURE_OF_ROTATION
        || writing.isVertical()) {
      return found;
    }
    Attempt asIs = attempt(page, Rotation.NONE, first, deadline);
    Attempt explored = explore(page, asIs, deadline);
    return explored.score() > MARGIN * found.score() ? explored : found;
  }

  private Attempt inItsLanguage(PageImage page, Attempt found, Deadline deadline) {
    Optional<List<String>> other = languageCheck.other(found);
    if (other.isEmpty()) {
      return found;
    }
    Attempt again = attempt(page, found.rotation(), other.get(), deadline);
    return again.score() >= AS_GOOD * found.score() ? again : found;
  }

  /**
   * The page as the sample says that it lies; another way if its lines then stand on end, as those
   * of a few narrow rows may, taken for columns.
   */
  private Attempt uprightly(PageImage page, PageWriting writing, Deadline deadline) {
    Attempt found = attempt(page, writing.rotation(), writing.languages(), deadline);
    Rotation upright = upright(found);
    if (upright == found.rotation()) {
      return found;
    }
    for (Rotation way : List.of(upright, upright.then(Rotation.HALF))) {
      Attempt turned = attempt(page, way, writing.languages(), deadline);
      if (turned.score() >= UPRIGHT_ENOUGH * found.score()) {
        return turned;
      }
    }
    return found;
  }

  /** The way to read a page of which a sample of lines told nothing. */
  private Attempt explore(PageImage page, Attempt asIs, Deadline deadline) {
    boolean readable = asIs.confidence() >= SURE_OF_ROTATION;
    Rotation upright = upright(asIs);
    if (upright != Rotation.NONE) {
      Attempt turned = attempt(page, upright, first, deadline);
      return turned.score() >= UPRIGHT_ENOUGH * asIs.score() ? turned : asIs;
    }
    if (readable && (others.isEmpty() || asIs.confidence() >= SURE_OF_LANGUAGE)) {
      return asIs;
    }
    return better(page, asIs, readable ? List.of(Rotation.NONE) : rotations(page, asIs), deadline);
  }

  /**
   * The turn at which a page would stand upright that was read at some turn. Tesseract turns blocks
   * of vertical text counter-clockwise by itself, and only that way; its lines then stand on end.
   */
  private static Rotation upright(Attempt attempt) {
    boolean onEnd =
        attempt.confidence() >= SURE_OF_ROTATION
            && attempt.isSideways()
            && attempt.languages().stream().noneMatch(language -> language.endsWith("_vert"));
    return onEnd ? attempt.rotation().then(Rotation.CLOCKWISE_270) : attempt.rotation();
  }

  /** The ways in which a page that made little sense may lie, the likeliest first. */
  private List<Rotation> rotations(PageImage page, Attempt asIs) {
    List<Rotation> rotations = new ArrayList<>();
    rotations.add(Rotation.NONE);
    rotations.add(asIs.isSideways() ? Rotation.CLOCKWISE_90 : Rotation.HALF);
    Optional<Orientation> estimate = engine.orientation(page);
    estimate
        .filter(orientation -> orientation.confidence() >= MIN_ORIENTATION_CONFIDENCE)
        .map(Orientation::rotation)
        .filter(rotation -> !rotations.contains(rotation))
        .ifPresent(rotations::add);
    return rotations;
  }

  /** The best way to read the page, as far as a cut-out tells; the page as it is in doubt. */
  private Attempt better(
      PageImage page, Attempt asIs, List<Rotation> rotations, Deadline deadline) {
    Sample sample = Sample.of(page.size(), asIs.recognition().lines());
    double bestScore = Math.max(MIN_EVIDENCE, MARGIN * asIs.scoreWithin(sample.box()));
    Attempt best = null;
    try (PageImage cut = Pixels.cut(page, sample.box())) {
      for (Attempt way : ways(cut, rotations, deadline)) {
        if (way.score() > bestScore) {
          bestScore = way.score();
          best = way;
        }
      }
    }
    if (best == null) {
      return asIs;
    }
    Attempt again = attempt(page, upright(best), best.languages(), deadline);
    return again.score() > asIs.score() ? again : asIs;
  }

  private List<Attempt> ways(PageImage cut, List<Rotation> rotations, Deadline deadline) {
    List<Attempt> ways = new ArrayList<>();
    for (Rotation rotation : rotations) {
      if (rotation != Rotation.NONE) {
        ways.add(attempt(cut, rotation, first, deadline));
      }
      for (List<String> languages : others) {
        Attempt way = attempt(cut, rotation, languages, deadline);
        if (way.hanShare() < MIN_HAN_SHARE) {
          // Not Chinese this way up; the other kind would not find any either.
          break;
        }
        ways.add(way);
      }
    }
    return ways;
  }

  private Attempt attempt(
      PageImage page, Rotation rotation, List<String> languages, Deadline deadline) {
    try (PageImage turned = Pixels.turned(page, rotation)) {
      Recognition recognition =
          engine.recognize(turned, new RecognitionRequest(languages, deadline.left()));
      return new Attempt(recognition, rotation, languages);
    }
  }

  @Override
  public void close() {
    engine.close();
  }
}
