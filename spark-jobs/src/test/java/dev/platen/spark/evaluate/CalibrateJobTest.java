package dev.platen.spark.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.platen.calibrate.Calibrator;
import dev.platen.calibrate.CurveFit;
import dev.platen.config.PlatenSettings;
import dev.platen.config.SettingsLoader;
import dev.platen.evaluate.prediction.PredictedPage;
import dev.platen.evaluate.prediction.PredictedWord;
import dev.platen.evaluate.tally.WordSource;
import dev.platen.evaluate.truth.TruthFile;
import dev.platen.evaluate.truth.TruthReader;
import dev.platen.failure.PipelineException;
import dev.platen.spark.tables.LocalSpark;
import dev.platen.spark.tables.TableStore;
import dev.platen.testkit.PerfectPrediction;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalibrateJobTest {

  private static final PlatenSettings SETTINGS = SettingsLoader.defaults();
  private static final String WORDS = "ink ".repeat(100).strip();

  @TempDir private Path folder;

  private final SparkSession spark = LocalSpark.session();

  private static String json(String id) {
    return """
        {"id": "%s", "set": "s", "kind": "real", "input": "s/%s.png", "text": "%s",
         "width": 100, "height": 100}"""
        .formatted(id, id, WORDS);
  }

  /** A page of a hundred words, eighty of them right, on all of which an engine is quite sure. */
  private static PredictedPage page(String id, Double confidence) {
    PredictedPage perfect =
        PerfectPrediction.of(
            TruthReader.read(
                    new TruthFile("t.json", List.of(), json(id).getBytes(StandardCharsets.UTF_8)))
                .get(0));
    List<PredictedWord> words = new ArrayList<>();
    for (int i = 0; i < perfect.words().size(); i++) {
      PredictedWord word = perfect.words().get(i);
      words.add(
          new PredictedWord(
              word.line(),
              word.box(),
              i % 5 == 0 ? "1nk" : word.text(),
              0.8,
              new PredictedWord.Origin("tesseract", null, "Latn", confidence)));
    }
    return new PredictedPage(
        perfect.status(),
        perfect.frame(),
        perfect.stages(),
        perfect.text(),
        perfect.geometry(),
        perfect.lines(),
        words,
        perfect.blocks(),
        perfect.tables(),
        perfect.fields(),
        perfect.findings());
  }

  private Calibrator.Result calibrate(Double confidence) throws IOException {
    Path truth = Files.createDirectories(folder.resolve("truth"));
    Path output = folder.resolve("out");
    PerfectRun run = new PerfectRun();
    for (String id : List.of("a", "b", "c", "d")) {
      Files.writeString(truth.resolve(id + ".json"), json(id));
      run.add("s/" + id + ".png", 1, page(id, confidence));
    }
    TableStore store = TableStore.open(spark, output.toString(), SETTINGS.output());
    run.write(spark, store);
    SparkSession.setActiveSession(spark);
    return new CalibrateJob(
            spark, store, new CalibrateRequest(output.toString(), truth.toString(), SETTINGS))
        .run();
  }

  @Test
  void fitsWhatEnginesSaidToWhatIsRight() throws IOException {
    Calibrator.Result result = calibrate(0.99);

    CurveFit curve = result.curves().get(0);
    assertThat(curve.source()).isEqualTo(new WordSource("tesseract", "Latn"));
    assertThat(curve.documents()).isEqualTo(4);
    assertThat(curve.raw().count()).isEqualTo(400);
    assertThat(curve.raw().error()).isEqualTo(0.19);
    assertThat(curve.tested().error()).isLessThan(0.01);
  }

  @Test
  void wordsOfAnOlderPlatenTellNothing() {
    assertThatThrownBy(() -> calibrate(null))
        .isInstanceOf(PipelineException.class)
        .hasMessageContaining("--reprocess all");
  }
}
