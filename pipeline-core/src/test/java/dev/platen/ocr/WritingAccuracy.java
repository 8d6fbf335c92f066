package dev.platen.ocr;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.platen.config.PlatenSettings;
import dev.platen.config.SettingsLoader;
import dev.platen.geometry.Rotation;
import dev.platen.image.DocumentOpener;
import dev.platen.image.OpenDocument;
import dev.platen.image.OpenPage;
import dev.platen.model.PageImage;
import dev.platen.ocr.opencv.Pixels;
import dev.platen.preprocess.Preparation;
import dev.platen.preprocess.Preprocessor;
import dev.platen.testkit.ProcessTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Turns pages with truth four ways, prepares them as a job does, and prints on how many
 * orientation, script and language are found out, and in which time without the preparation.
 *
 * <p>An engine that reads both kinds of Chinese alike tells them apart by what it has read; so the
 * upright page is then read, once for all its turns.
 *
 * <p>Arguments: the engine ({@code tesseract}, {@code auto}), the folder of the data, then folders
 * of truth files below it, each with an optional {@code :N} for every Nth page, and {@code :N+M} to
 * begin with another than the first. Pages whose truth names no language count as Latin.
 */
final class WritingAccuracy {

  private final Path data;
  private final OcrEngine engine;
  private final WritingDetector detector;
  private final DocumentOpener opener;
  private final Preprocessor preprocessor;
  private int pages;
  private int turned;
  private int scripts;
  private int languages;
  private double seconds;

  private WritingAccuracy(
      Path data, OcrEngine engine, WritingDetector detector, PlatenSettings settings) {
    this.data = data;
    this.engine = engine;
    this.detector = detector;
    this.opener = new DocumentOpener(settings.decode(), settings.limits());
    this.preprocessor = new Preprocessor(settings.preprocess(), settings.ocr().maxMegapixels());
  }

  public static void main(String[] arguments) throws IOException {
    PlatenSettings settings = SettingsLoader.defaults();
    OcrEngineProvider provider = OcrEngines.bundled().find(arguments[0]);
    try (OcrEngine engine = provider.open(settings.ocr())) {
      WritingDetector detector =
          new WritingDetector(
              engine, Candidates.of(provider.languages(settings.ocr())), new LatinLanguage());
      WritingAccuracy all = new WritingAccuracy(Path.of(arguments[1]), engine, detector, settings);
      for (String folder : List.of(arguments).subList(2, arguments.length)) {
        all.measure(folder);
        all.print("so far");
      }
    }
  }

  private void measure(String wanted) throws IOException {
    String[] parts = wanted.split(":", 2);
    String[] step = (parts.length > 1 ? parts[1] : "1").split("\\+", 2);
    int every = Integer.parseInt(step[0]);
    int from = step.length > 1 ? Integer.parseInt(step[1]) : 0;
    List<Path> truths = new ArrayList<>();
    try (Stream<Path> files = Files.walk(data.resolve(parts[0]))) {
      files.filter(file -> file.toString().endsWith(".json")).sorted().forEach(truths::add);
    }
    for (int i = from; i < truths.size(); i += every) {
      JsonObject truth = JsonParser.parseString(Files.readString(truths.get(i))).getAsJsonObject();
      Path file = data.resolve(truth.get("input").getAsString());
      try (OpenDocument document = opener.open(file);
          OpenPage page = document.page(truth.get("page_number").getAsInt());
          PageImage upright = Pixels.turned(page.image(), Rotation.ofDegrees(rotation(truth)))) {
        Optional<String> han = Optional.empty();
        for (Rotation turn : Rotation.values()) {
          han = measure(truth, upright, turn, han);
        }
      } catch (RuntimeException e) {
        System.out.printf("%s: %s%n", file, e);
      }
    }
  }

  private static int rotation(JsonObject truth) {
    return truth.has("rotation") ? truth.get("rotation").getAsInt() : 0;
  }

  /**
   * @param read the Chinese that the engine has read on the page, if it has been asked
   * @return the same, or what it has read now
   */
  private Optional<String> measure(
      JsonObject truth, PageImage upright, Rotation turn, Optional<String> read) {
    try (PageImage page = Pixels.turned(upright, turn);
        Preparation prepared = preprocessor.prepare(page, Rotation.NONE)) {
      double start = ProcessTime.seconds();
      PageWriting found = detector.detect(prepared.image(), new Deadline(Duration.ofMinutes(1)));
      double taken = ProcessTime.seconds() - start;
      boolean rightTurn = found.rotation() == turn.inverse();
      String wanted = truth.has("language") ? truth.get("language").getAsString() : "eng";
      wanted = wanted.split("\\+", 2)[0].replace("und", "eng");
      boolean vertical = truth.has("vertical") && truth.get("vertical").getAsBoolean();
      String language = found.languages().get(0);
      Optional<String> han = read;
      if (engine.readsHanAlike() && Candidates.isHan(found.languages()) && !found.isVertical()) {
        han = han.or(() -> Optional.of(han(prepared.image(), turn.inverse(), found)));
        language = han.orElseThrow();
      }
      boolean rightScript =
          script(language).equals(script(wanted)) && found.isVertical() == vertical;
      boolean rightLanguage = rightScript && language.startsWith(wanted);
      pages++;
      turned += rightTurn ? 1 : 0;
      scripts += rightScript ? 1 : 0;
      languages += rightLanguage ? 1 : 0;
      seconds += taken;
      if (!rightTurn || !rightLanguage) {
        System.out.printf(
            Locale.ROOT,
            "%s %s %s turned %d: %s %s %.3f%s%s%s%n",
            truth.get("input"),
            truth.get("page_number"),
            wanted,
            turn.degrees(),
            found.rotation(),
            language,
            found.confidence(),
            rightTurn ? "" : " TURN",
            rightScript ? "" : " SCRIPT",
            rightLanguage ? "" : " LANGUAGE");
      }
      return han;
    }
  }

  private String han(PageImage page, Rotation turn, PageWriting found) {
    RecognitionRequest request = new RecognitionRequest(found.languages(), Duration.ofMinutes(2));
    String script;
    try (PageImage upright = Pixels.turned(page, turn)) {
      script = String.valueOf(engine.recognize(upright, request).script());
    }
    return switch (script) {
      case "Hans", "Hani" -> "chi_sim";
      case "Hant" -> "chi_tra";
      default -> "eng";
    };
  }

  private static String script(String language) {
    return language.startsWith("chi_") ? language.substring(0, 7) : "Latin";
  }

  private void print(String what) {
    System.out.printf(
        Locale.ROOT,
        "%s: %d pages, orientation %.4f, script %.4f, language %.4f, %.0f CPU ms a page%n",
        what,
        pages,
        (double) turned / pages,
        (double) scripts / pages,
        (double) languages / pages,
        1000 * seconds / pages);
  }
}
