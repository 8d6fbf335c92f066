package dev.platen.preprocess;

import dev.platen.synthesize.degrade.Background;
import dev.platen.synthesize.degrade.BleedThrough;
import dev.platen.synthesize.degrade.CylinderCurl;
import dev.platen.synthesize.degrade.Defocus;
import dev.platen.synthesize.degrade.Effect;
import dev.platen.synthesize.degrade.Fading;
import dev.platen.synthesize.degrade.GeneralCurl;
import dev.platen.synthesize.degrade.Glare;
import dev.platen.synthesize.degrade.Jpeg;
import dev.platen.synthesize.degrade.Mark;
import dev.platen.synthesize.degrade.Moire;
import dev.platen.synthesize.degrade.Perspective;
import dev.platen.synthesize.degrade.PunchHoles;
import dev.platen.synthesize.degrade.Recipe;
import dev.platen.synthesize.degrade.RuledLines;
import dev.platen.synthesize.degrade.ScannerEdges;
import dev.platen.synthesize.degrade.SensorNoise;
import dev.platen.synthesize.degrade.Shadow;
import dev.platen.synthesize.degrade.Skew;
import dev.platen.synthesize.degrade.Speckle;
import dev.platen.synthesize.degrade.Stamp;
import dev.platen.synthesize.degrade.UnevenLight;
import dev.platen.synthesize.degrade.Warp;
import dev.platen.synthesize.degrade.Watermark;
import dev.platen.synthesize.font.Family;
import dev.platen.synthesize.font.Style;
import dev.platen.synthesize.font.Typefaces;
import dev.platen.synthesize.page.CleanPage;
import dev.platen.synthesize.page.Word;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** What happens to synthetic pages in measurements of preprocessing, by name. */
final class Distortions {

  private Distortions() {}

  /**
   * A recipe for one page.
   *
   * @param distortion names of what happens to it, joined by hyphens
   * @param page that it happens to
   * @param faces for the words of marks
   */
  static Recipe recipe(
      String distortion, CleanPage page, Typefaces faces, SplittableRandom random) {
    List<Mark> marks = new ArrayList<>();
    List<Effect> ageing = new ArrayList<>();
    List<Warp> geometry = new ArrayList<>();
    List<Effect> capture = new ArrayList<>();
    Background background = Background.WHITE_LID;
    capture.add(new Defocus(random.nextDouble(0.25, 0.6)));
    for (String part : distortion.split("-", -1)) {
      switch (part) {
        case "clean" -> {
          // As it is.
        }
        case "skew" -> geometry.add(new Skew(random.nextDouble(-15, 15)));
        case "tilt" -> geometry.add(new Skew(random.nextDouble(-2, 2)));
        case "perspective" -> {
          geometry.add(
              new Perspective(
                  random.nextDouble(-0.22, 0.22),
                  random.nextDouble(-0.16, 0.16),
                  random.nextDouble(-6, 6),
                  random.nextDouble(0.02, 0.13)));
          background =
              List.of(Background.WOOD, Background.CLOTH, Background.STONE, Background.DESK)
                  .get(random.nextInt(4));
        }
        case "curl" ->
            geometry.add(
                random.nextBoolean()
                    ? new CylinderCurl(
                        random.nextDouble(-0.035, 0.035),
                        random.nextDouble(0, 0.12),
                        random.nextBoolean())
                    : new GeneralCurl(
                        random.nextDouble(0.003, 0.01),
                        random.nextDouble(6.2),
                        random.nextDouble(0.6, 2)));
        case "light" ->
            capture.add(new UnevenLight(random.nextDouble(0.1, 0.4), random.nextInt(360), 0.05));
        case "shadow" ->
            capture.add(
                new Shadow(
                    random.nextInt(360),
                    random.nextDouble(-0.25, 0.25),
                    random.nextDouble(0.15, 0.5),
                    random.nextDouble(0.06, 0.3),
                    random.nextInt()));
        case "moire" ->
            capture.add(
                new Moire(
                    random.nextDouble(9, 42),
                    random.nextInt(180),
                    random.nextDouble(0.08, 0.3),
                    random.nextDouble(2, 14)));
        case "glare" ->
            capture.add(
                new Glare(
                    random.nextDouble(0.2, 0.8),
                    random.nextDouble(0.15, 0.85),
                    random.nextDouble(0.05, 0.14),
                    random.nextDouble(0.3, 0.8)));
        case "seal" -> marks.add(seal(page, faces, random));
        case "lines" -> marks.add(new RuledLines(12, 0, random.nextLong()));
        case "bleed" ->
            ageing.add(new BleedThrough(random.nextDouble(0.2, 0.45), random.nextDouble(-4, 4)));
        case "watermark" ->
            marks.add(new Watermark("CONFIDENTIAL", random.nextInt(150, 215), type(faces, 60)));
        case "fading" -> ageing.add(new Fading(random.nextDouble(0.6, 0.9), random.nextLong()));
        case "noise" ->
            capture.add(new SensorNoise(random.nextDouble(14, 30), 4, random.nextInt()));
        case "specks" -> ageing.add(new Speckle(random.nextDouble(60, 250), 2.5, random.nextInt()));
        case "holes" -> marks.add(new PunchHoles(random.nextBoolean() ? 2 : 4, random.nextInt(70)));
        case "edges" -> ageing.add(new ScannerEdges(4, 3, 2, 5, 0.95, random.nextInt()));
        default -> throw new IllegalArgumentException("No distortion is called " + part);
      }
    }
    capture.add(new SensorNoise(random.nextDouble(0.8, 3), 0.5, random.nextInt()));
    capture.add(new Jpeg(random.nextInt(60, 93)));
    return new Recipe("test", marks, ageing, geometry, background, capture, random.nextLong());
  }

  private static Stamp seal(CleanPage page, Typefaces faces, SplittableRandom random) {
    return new Stamp(
        "PAID",
        random.nextBoolean() ? Stamp.Form.ROUND : Stamp.Form.BOX,
        random.nextDouble(0.3, 0.7) * page.width(),
        random.nextDouble(0.15, 0.8) * page.height(),
        random.nextDouble(-20, 20),
        random.nextDouble(0.6, 0.95),
        0xC02020,
        type(faces, Math.min(26, page.width() / 9)));
  }

  private static Word.Type type(Typefaces faces, double size) {
    return new Word.Type(faces.latin(Family.LIBERATION_SANS, Style.BOLD), size, Color.BLACK);
  }
}
