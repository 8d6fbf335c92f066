package dev.platen.synthesize.degrade;

import dev.platen.synthesize.page.CleanPage;
import dev.platen.synthesize.page.Word;
import dev.platen.synthesize.text.Grammar;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Writes recipes of a preset. Two of the same preset differ as two scans of one office do. */
public final class RecipeWriter {

  private final SplittableRandom random;
  private final CleanPage page;
  private final Grammar grammar;
  private final Word.Type type;
  private final List<Mark> marks = new ArrayList<>();
  private final List<Effect> ageing = new ArrayList<>();
  private final List<Warp> geometry = new ArrayList<>();
  private final List<Effect> capture = new ArrayList<>();
  private Background background = Background.WHITE_LID;

  /**
   * @param random used up
   * @param page that is to be degraded
   * @param grammar what stamps say
   * @param type of stamps
   */
  public RecipeWriter(SplittableRandom random, CleanPage page, Grammar grammar, Word.Type type) {
    this.random = random;
    this.page = page;
    this.grammar = grammar;
    this.type = type;
  }

  /** A recipe of the preset. A writer writes one. */
  public Recipe write(Preset preset) {
    switch (preset) {
      case CLEAN -> {
        // As it is.
      }
      case FLATBED -> flatbed();
      case FAX -> fax();
      case PHONE -> phone();
      case OLD_BOOK -> oldBook();
      case SCREEN_PHOTO -> screenPhoto();
      case PHOTOCOPY -> photocopy();
      case CREASED_PHOTO -> creasedPhoto();
    }
    return new Recipe(preset.id(), marks, ageing, geometry, background, capture, random.nextLong());
  }

  private boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  private double between(double least, double most) {
    // Three digits: what stands in the truth is what was done.
    return Math.round(random.nextDouble(least, most) * 1000) / 1000.0;
  }

  private double around(double most) {
    return between(-most, most);
  }

  private long seed() {
    return random.nextInt();
  }

  private void flatbed() {
    officeMarks(0.3);
    if (chance(0.3)) {
      ageing.add(new Yellowing(between(0.04, 0.15), seed()));
    }
    if (chance(0.2)) {
      ageing.add(new Folds(random.nextInt(1, 3), random.nextInt(2), between(0.2, 0.5), seed()));
    }
    if (chance(0.15)) {
      ageing.add(new BleedThrough(between(0.04, 0.14), around(6)));
    }
    if (chance(0.12)) {
      ageing.add(new Stains(1, between(0.1, 0.3), seed()));
    }
    geometry.add(new Skew(around(1.6)));
    quarterTurn(0.08);
    background = chance(0.25) ? Background.BLACK_LID : Background.WHITE_LID;
    capture.add(new Defocus(between(0.25, 0.6)));
    if (chance(0.2)) {
      capture.add(
          new ScannerEdges(
              between(0, 6), between(0, 3), between(0, 4), 0, between(0.4, 0.9), seed()));
    }
    capture.add(new SensorNoise(between(0.8, 2.6), between(0.2, 0.9), seed()));
    if (chance(0.35)) {
      capture.add(new Grey());
    }
    if (chance(0.5)) {
      capture.add(new Jpeg(random.nextInt(60, 93)));
    }
  }

  private void fax() {
    officeMarks(0.15);
    if (chance(0.3)) {
      marks.add(new RuledLines(0, random.nextInt(1, 4), seed()));
    }
    geometry.add(new Skew(around(1.3)));
    capture.add(new Grey());
    if (chance(0.4)) {
      ageing.add(new Fading(between(0.05, 0.3), seed()));
    }
    boolean fine = chance(0.75);
    capture.add(new Defocus(between(0.2, 0.5)));
    capture.add(new LowResolution(1, fine ? 0.98 : 0.55));
    capture.add(new SensorNoise(between(4, 11), 0, seed()));
    capture.add(new Bilevel(random.nextInt(150, 196)));
    capture.add(new Speckle(between(0.3, 3), between(1, 3), seed()));
    capture.add(new Bilevel(128));
  }

  private void phone() {
    officeMarks(0.15);
    if (chance(0.4)) {
      ageing.add(new Folds(random.nextInt(1, 4), random.nextInt(2), between(0.3, 0.8), seed()));
    }
    if (chance(0.4)) {
      curl();
    }
    geometry.add(new Perspective(around(0.22), around(0.16), around(4.5), between(0.06, 0.13)));
    quarterTurn(0.1);
    background =
        List.of(Background.WOOD, Background.CLOTH, Background.STONE, Background.DESK)
            .get(random.nextInt(4));
    capture.add(new UnevenLight(between(0.1, 0.4), random.nextInt(360), around(0.12)));
    if (chance(0.6)) {
      capture.add(
          new Shadow(
              random.nextInt(360), around(0.25), between(0.15, 0.5), between(0.06, 0.3), seed()));
    }
    if (chance(0.2)) {
      capture.add(
          new Glare(
              between(0.2, 0.8), between(0.15, 0.85), between(0.05, 0.14), between(0.3, 0.8)));
    }
    capture.add(new Defocus(between(0.3, 0.9)));
    if (chance(0.25)) {
      capture.add(new MotionBlur(between(0.8, 2.2), random.nextInt(180)));
    }
    capture.add(new SensorNoise(between(1.5, 5), between(1, 4), seed()));
    capture.add(new Jpeg(random.nextInt(55, 92)));
  }

  private void oldBook() {
    if (chance(0.2)) {
      marks.add(new RuledLines(random.nextInt(1, 4), 0, seed()));
    }
    if (chance(0.2)) {
      marks.add(new Strokes(random.nextInt(1, 3), false, seed()));
    }
    ageing.add(new Fading(between(0.04, 0.35), seed()));
    ageing.add(new BleedThrough(between(0.04, 0.18), around(4)));
    ageing.add(new Yellowing(between(0.2, 0.65), seed()));
    if (chance(0.5)) {
      ageing.add(new Stains(random.nextInt(1, 4), between(0.15, 0.5), seed()));
    }
    boolean left = chance(0.5);
    if (chance(0.6)) {
      geometry.add(new CylinderCurl(around(0.022), between(0.02, 0.16), left));
    }
    geometry.add(new Skew(around(1.2)));
    background = Background.BLACK_LID;
    double gutter = between(4, 14);
    capture.add(
        new ScannerEdges(left ? gutter : 0, left ? 0 : gutter, 0, 0, between(0.35, 0.8), seed()));
    capture.add(new Defocus(between(0.3, 0.7)));
    capture.add(new Speckle(between(0.2, 2.5), between(1, 4), seed()));
    capture.add(new SensorNoise(between(1.2, 4), between(0.4, 1.5), seed()));
    if (chance(0.3)) {
      capture.add(new Grey());
    }
    capture.add(new Jpeg(random.nextInt(60, 92)));
  }

  private void screenPhoto() {
    geometry.add(new Perspective(around(0.14), around(0.14), around(3), between(0.01, 0.06)));
    background = Background.DESK;
    capture.add(new Moire(between(9, 42), random.nextInt(180), between(0.08, 0.3), between(2, 14)));
    capture.add(new UnevenLight(between(0.1, 0.3), random.nextInt(360), around(0.15)));
    if (chance(0.6)) {
      capture.add(
          new Glare(between(0.1, 0.9), between(0.1, 0.9), between(0.06, 0.18), between(0.25, 0.7)));
    }
    capture.add(new Defocus(between(0.4, 0.8)));
    capture.add(new SensorNoise(between(1.5, 4), between(1, 3), seed()));
    capture.add(new Jpeg(random.nextInt(60, 90)));
  }

  private void photocopy() {
    officeMarks(0.3);
    marks.add(new RuledLines(0, random.nextInt(1, 5), seed()));
    geometry.add(new Skew(around(2.2)));
    background = Background.BLACK_LID;
    capture.add(new Grey());
    capture.add(new Defocus(between(0.4, 0.9)));
    capture.add(
        new ScannerEdges(
            between(2, 10), between(0, 6), between(2, 9), between(0, 4), 0.95, seed()));
    capture.add(new SensorNoise(between(6, 15), 0, seed()));
    capture.add(new Bilevel(random.nextInt(165, 205)));
    capture.add(new LowResolution(0.8, 0.8));
    capture.add(new Speckle(between(2, 7), between(1.5, 4), seed()));
    capture.add(new SensorNoise(between(2, 6), 0, seed()));
  }

  private void creasedPhoto() {
    ageing.add(new Folds(random.nextInt(2, 5), random.nextInt(1, 4), between(0.6, 1.2), seed()));
    ageing.add(new Stains(random.nextInt(3), between(0.2, 0.5), seed()));
    geometry.add(new GeneralCurl(between(0.004, 0.013), between(0, 6.2), between(1.2, 3)));
    geometry.add(new Perspective(around(0.3), around(0.22), around(7), between(0.08, 0.16)));
    background = chance(0.5) ? Background.STONE : Background.WOOD;
    capture.add(new UnevenLight(between(0.3, 0.55), random.nextInt(360), around(0.2)));
    capture.add(
        new Shadow(
            random.nextInt(360), around(0.2), between(0.35, 0.6), between(0.03, 0.15), seed()));
    capture.add(new MotionBlur(between(0.8, 2.5), random.nextInt(180)));
    capture.add(new Defocus(between(0.4, 0.9)));
    capture.add(new SensorNoise(between(3, 7), between(2, 6), seed()));
    capture.add(new Jpeg(random.nextInt(45, 80)));
  }

  private void curl() {
    geometry.add(
        chance(0.5)
            ? new CylinderCurl(around(0.035), between(0, 0.12), chance(0.5))
            : new GeneralCurl(between(0.003, 0.01), between(0, 6.2), between(0.6, 2)));
  }

  private void quarterTurn(double probability) {
    if (chance(probability)) {
      geometry.add(new QuarterTurn(90 * random.nextInt(1, 4)));
    }
  }

  private void officeMarks(double probability) {
    if (chance(probability)) {
      stamp();
    }
    if (chance(probability * 0.6)) {
      marks.add(new PunchHoles(random.nextBoolean() ? 2 : 4, random.nextInt(20, 120)));
    }
    if (chance(probability * 0.5)) {
      marks.add(new Strokes(random.nextInt(1, 4), chance(0.6), seed()));
    }
    if (chance(probability * 0.4)) {
      marks.add(new RuledLines(random.nextInt(1, 4), 0, seed()));
    }
    if (chance(probability * 0.3)) {
      marks.add(new Watermark(grammar.say("watermark"), random.nextInt(222, 243), type));
    }
  }

  private void stamp() {
    String text = grammar.say("stamp");
    boolean chinese = grammar.language().chinese();
    Stamp.Form form =
        chinese
            ? text.length() <= 4 && chance(0.6) ? Stamp.Form.SQUARE : Stamp.Form.ROUND
            : chance(0.75) ? Stamp.Form.BOX : Stamp.Form.ROUND;
    int color = chinese || chance(0.5) ? 0xC01818 : chance(0.6) ? 0x1C3C9C : 0x303040;
    double size = Math.min(between(16, 26), page.width() * 0.6 / Math.max(2, text.length()));
    marks.add(
        new Stamp(
            text,
            form,
            between(0.3, 0.75) * page.width(),
            between(0.15, 0.85) * page.height(),
            around(14),
            between(0.45, 0.85),
            color,
            type.sized(size)));
  }
}
