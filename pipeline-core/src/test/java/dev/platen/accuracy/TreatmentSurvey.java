package dev.platen.accuracy;

import com.typesafe.config.ConfigFactory;
import dev.platen.config.PlatenSettings;
import dev.platen.config.SettingsLoader;
import dev.platen.failure.PipelineException;
import dev.platen.image.DocumentOpener;
import dev.platen.image.OpenDocument;
import dev.platen.image.OpenPage;
import dev.platen.model.Diagnosis;
import dev.platen.model.Treatment;
import dev.platen.preprocess.Preparation;
import dev.platen.preprocess.Preprocessor;
import dev.platen.raster.MatPageImage;
import dev.platen.testkit.ProcessTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opencv.imgcodecs.Imgcodecs;

/**
 * Prints what preprocessing finds on the first page of each document below a folder, and what it
 * does, without reading anything.
 *
 * <p>Arguments: folder; every how many documents; mode; then, if wanted, a folder for images of the
 * pages that were treated.
 */
final class TreatmentSurvey {

  private final Map<String, Integer> counts = new TreeMap<>();
  private final DocumentOpener opener;
  private final Preprocessor preprocessor;
  private final Path images;
  private double seconds;
  private int pages;

  private TreatmentSurvey(PlatenSettings settings, Path images) {
    this.opener = new DocumentOpener(settings.decode(), settings.limits());
    this.preprocessor = new Preprocessor(settings.preprocess(), settings.ocr().maxMegapixels());
    this.images = images;
  }

  public static void main(String[] arguments) throws IOException {
    PlatenSettings settings =
        SettingsLoader.load(ConfigFactory.parseMap(Map.of("preprocess.mode", arguments[2])));
    TreatmentSurvey survey =
        new TreatmentSurvey(settings, arguments.length > 3 ? Path.of(arguments[3]) : null);
    int every = Integer.parseInt(arguments[1]);
    List<Path> files;
    try (Stream<Path> found = Files.walk(Path.of(arguments[0]))) {
      files = found.filter(Files::isRegularFile).sorted().toList();
    }
    for (int i = 0; i < files.size(); i += every) {
      survey.look(files.get(i));
    }
    System.out.printf(
        Locale.ROOT,
        "%d pages, %s, %.2f CPU seconds a page%n",
        survey.pages,
        survey.counts,
        survey.seconds / Math.max(1, survey.pages));
  }

  private void look(Path file) {
    try (OpenDocument document = opener.open(file);
        OpenPage page = document.page(1)) {
      double start = ProcessTime.seconds();
      try (Preparation preparation = preprocessor.prepare(page.image(), page.fileRotation())) {
        seconds += ProcessTime.seconds() - start;
        pages++;
        print(file, preparation);
        boolean treated =
            preparation.page().treatments().stream()
                .anyMatch(treatment -> !treatment.name().equals("gray"));
        if (images != null && treated) {
          String name = file.getFileName().toString();
          Imgcodecs.imwrite(
              images.resolve(name + ".0.png").toString(), MatPageImage.mat(page.image()));
          Imgcodecs.imwrite(
              images.resolve(name + ".1.png").toString(), MatPageImage.mat(preparation.image()));
        }
      }
    } catch (PipelineException e) {
      System.out.println(file.getFileName() + ": " + e.getMessage());
    }
  }

  private void print(Path file, Preparation preparation) {
    Diagnosis found = preparation.page().diagnosis();
    List<Treatment> treatments = preparation.page().treatments();
    treatments.forEach(
        treatment ->
            counts.merge(treatment.name() + (treatment.kept() ? "+" : "-"), 1, Integer::sum));
    System.out.printf(
        Locale.ROOT,
        "%s skew %.2f corners %s %s %s%n",
        file.getFileName(),
        found.skewDegrees() == null ? Double.NaN : found.skewDegrees(),
        found.corners(),
        treatments.stream()
            .map(
                treatment -> treatment.name() + (treatment.kept() ? "+" : "-") + treatment.effect())
            .collect(Collectors.joining(" ")),
        found.measures().entrySet().stream()
            .map(entry -> "%s=%.3f".formatted(entry.getKey(), entry.getValue()))
            .collect(Collectors.joining(" ")));
  }
}
