package dev.platen.spark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platen.config.SettingsLoader;
import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import dev.platen.spark.export.ExportFormat;
import dev.platen.spark.export.ExportRequest;
import dev.platen.spark.export.ReportRequest;
import dev.platen.spark.job.Outcome;
import dev.platen.spark.job.PlanRequest;
import dev.platen.spark.job.ProgressReporter;
import dev.platen.spark.job.Reprocess;
import dev.platen.spark.job.RunRequest;
import dev.platen.spark.job.StopSignal;
import dev.platen.spark.job.SynthesizeRequest;
import dev.platen.synthesize.archive.SynthesisOptions;
import dev.platen.synthesize.degrade.Preset;
import dev.platen.synthesize.document.Kind;
import dev.platen.synthesize.file.Format;
import dev.platen.synthesize.text.Language;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class PlatenTest {

  private static final String ID = "ab".repeat(32);

  private final FakeJobs jobs = new FakeJobs();
  private final Map<String, String> spark = new TreeMap<>();
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path folder;

  private CommandContext context() {
    return new CommandContext(
        jobs,
        (name, output, settings) -> null,
        () -> ProgressReporter.SILENT,
        new StopSignal(),
        () -> spark);
  }

  private int execute(String... arguments) {
    return Platen.commandLine(context())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }

  @Test
  void optionsOfRunBecomeItsRequest() throws IOException {
    Path config = Files.writeString(folder.resolve("my.conf"), "worker.max-pages = 7");
    spark.put("spark.platen.worker.spool", "7 GiB");

    int code =
        execute(
            "run",
            "a b",
            "s3a://b/c",
            "--inputs-from",
            "list.txt",
            "--output",
            "out",
            "--languages",
            "eng,deu",
            "--preset",
            "fast",
            "--preprocess",
            "full",
            "--force-ocr",
            "--verify",
            "--prune",
            "--reprocess",
            "low-confidence",
            "--config",
            config.toString(),
            "--set",
            "run.tolerated-failures=1%");

    assertThat(code).isZero();
    RunRequest request = (RunRequest) jobs.request;
    assertThat(request.inputs()).containsExactly("a b", "s3a://b/c");
    assertThat(request.inputsFrom()).contains("list.txt");
    assertThat(request.output()).isEqualTo("out");
    assertThat(request.verify()).isTrue();
    assertThat(request.prune()).isTrue();
    assertThat(request.reprocess()).contains(Reprocess.LOW_CONFIDENCE);
    assertThat(SettingsLoader.effective(request.settings()))
        .containsEntry("ocr.languages", "eng,deu")
        .containsEntry("ocr.preset", "fast")
        .containsEntry("preprocess.mode", "full")
        .containsEntry("decode.force-ocr", "true")
        .containsEntry("run.tolerated-failures", "1%")
        .containsEntry("worker.max-pages", "7")
        .containsEntry("worker.spool", "7 GiB");
    assertThat(out.toString())
        .contains("Done: 10 pages of 3 documents in 5 s (2.00 pages/s): 9 ok, 1 failed")
        .contains("2 of them were read under other settings or versions; --reprocess changed")
        .contains("truncated");
  }

  @Test
  void withoutOptionsTheDefaultsHold() {
    assertThat(execute("run", "scans", "--output", "out")).isZero();

    RunRequest request = (RunRequest) jobs.request;
    assertThat(request.settings()).isEqualTo(SettingsLoader.defaults());
    assertThat(request.reprocess()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"DONE,0", "BROKEN,1", "FAILURES,3", "NOTHING_READ,4", "STOPPED,5"})
  void outcomesHaveExitCodes(Outcome outcome, int code) {
    jobs.outcome = outcome;

    assertThat(execute("run", "scans", "--output", "out")).isEqualTo(code);
    assertThat(execute("status", "out", "--exit-code")).isEqualTo(code);
    assertThat(execute("status", "out")).isZero();
  }

  @Test
  void anUnfinishedRunIsResumable() {
    jobs.outcome = null;

    assertThat(execute("status", "out", "--exit-code")).isEqualTo(5);
    assertThat(out.toString()).contains("unfinished");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "rnu scans",
        "run scans",
        "run --output out",
        "run scans --output out --reprocess sometimes",
        "run scans --output out --set fast",
        "run scans --output out --set wombat=1 --preprocess slow",
        "run scans --output out --config no-such-file.conf",
        "query out",
        "forget out 12345",
        "forget out",
        "export out --to copy",
        "export out --as paper --to copy",
        "export out --as parquet --to copy --documents 12345",
        "synthesize --to x --pages 0",
        "synthesize --to x --pages many",
        "--wombat"
      })
  void badUsageIsAShortMessageAndExitCode2(String words) {
    int code = execute(words.isEmpty() ? new String[0] : words.split(" "));

    assertThat(code).isEqualTo(2);
    assertThat(jobs.request).isNull();
    assertThat(err.toString()).isNotBlank().doesNotContain("\tat ", "Exception");
    assertThat(err.toString().lines().count()).isLessThan(20);
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void misspeltCommandsAndOptionsAreGuessed() {
    execute("querry", "out");
    assertThat(err.toString()).contains("Did you mean: platen query");
  }

  @Test
  void allProblemsOfSettingsAreListed() {
    execute(
        "run", "scans", "--output", "out", "--preprocess", "slow", "--set", "worker.memry=1 GiB");

    assertThat(err.toString())
        .contains("preprocess.mode = slow is none of off, safe, full (--preprocess)")
        .contains("worker.memry is not a setting; did you mean worker.memory? (--set)");
  }

  @Test
  void whatCanBePutRightIsOneMessageAndAFaultIsExitCode1() {
    jobs.failure =
        new PipelineException(
            ErrorCode.CONFIGURATION, "A run of ann@desk is writing to out; wait for its end");
    assertThat(execute("run", "scans", "--output", "out")).isEqualTo(2);
    assertThat(err.toString()).isEqualToIgnoringNewLines(jobs.failure.getMessage());

    jobs.failure = new PipelineException(ErrorCode.DISK_FULL, "No space left in /mnt");
    assertThat(execute("run", "scans", "--output", "out")).isEqualTo(1);
    assertThat(err.toString()).contains("No space left in /mnt (disk-full)");

    jobs.failure = new IllegalStateException("wombat");
    assertThat(execute("run", "scans", "--output", "out")).isEqualTo(1);
    assertThat(err.toString()).contains("Stopped by IllegalStateException: wombat");
  }

  @Test
  void whatANodeComplainsOfIsSaidInItsWordsAndNotInSparks() {
    jobs.failure =
        new IllegalStateException(
            "Job aborted due to stage failure",
            new PipelineException(ErrorCode.CONFIGURATION, "This node has other packs"));

    assertThat(execute("run", "scans", "--output", "out")).isEqualTo(2);
    assertThat(err.toString()).isEqualToIgnoringNewLines("This node has other packs");
  }

  @Test
  void planSaysWhatIsAnEstimate() {
    assertThat(execute("plan", "scans")).isZero();

    assertThat(((PlanRequest) jobs.request).output()).isEqualTo(Optional.empty());
    assertThat(out.toString())
        .contains("10 files, 4 never inspected")
        .contains("~7 documents with ~120 pages (~480 megapixels) would be read, in ~3 min 00 s");
  }

  @Test
  void statusIsATable() {
    assertThat(execute("status", "out")).isZero();

    assertThat(out.toString().lines().toList().get(2))
        .isEqualTo("r1   2026-01-02 03:04:05  5 s   done        10       1");
    assertThat(out.toString()).contains("Pages: 9 ok, 1 failed; 4 left");
  }

  @Test
  void forgettingAnUnknownDocumentIsSaid() {
    assertThat(execute("forget", "out", ID, "cd".repeat(32))).isEqualTo(2);

    assertThat(out.toString()).contains("1 documents with 230 rows removed.");
    assertThat(err.toString()).contains("No document has the id cdcd");
  }

  @Test
  void anExportIsAskedForByFormatAndFolder() {
    int code = execute("export", "out", "--as", "parquet", "--to", "copy", "--documents", ID);

    assertThat(code).isZero();
    assertThat(jobs.request).isInstanceOf(ExportRequest.class);
    ExportRequest request = (ExportRequest) jobs.request;
    assertThat(request.output()).isEqualTo("out");
    assertThat(request.format()).isEqualTo(ExportFormat.PARQUET);
    assertThat(request.target()).isEqualTo("copy");
    assertThat(request.documents()).containsExactly(ID);
    assertThat(out.toString())
        .isEqualToIgnoringNewLines("2 documents, 345 rows in 17 files (3 MiB) written to copy");
  }

  @Test
  void aReportThatIsNotWholeSaysWhatIsMissing() {
    int code = execute("report", "out", "--to", "pages", "--documents", ID);

    assertThat(code).isEqualTo(3);
    assertThat(jobs.request)
        .isInstanceOfSatisfying(
            ReportRequest.class,
            request -> {
              assertThat(request.target()).isEqualTo("pages");
              assertThat(request.documents()).containsExactly(ID);
            });
    assertThat(out.toString())
        .contains("2 documents, 20 pages in 50 files", "file:///a.pdf: source-vanished: gone");
  }

  @Test
  void optionsOfSynthesizeBecomeItsRequest() {
    int code =
        execute(
            "synthesize",
            "--to",
            "pages",
            "--pages",
            "40",
            "--seed",
            "7",
            "--dpi",
            "100",
            "--kinds",
            "receipt,bank-statement",
            "--languages",
            "eng,chi_tra",
            "--held-out",
            "--format",
            "jpeg",
            "--tampered",
            "0.25",
            "--faults");

    assertThat(code).isZero();
    assertThat(jobs.request)
        .isEqualTo(
            new SynthesizeRequest(
                "pages",
                40,
                new SynthesisOptions(
                    7,
                    List.of(Kind.RECEIPT, Kind.BANK_STATEMENT),
                    List.of(Language.ENGLISH, Language.TRADITIONAL_CHINESE),
                    List.of(Preset.PHOTOCOPY, Preset.CREASED_PHOTO),
                    List.of(Format.JPEG),
                    0.25,
                    100,
                    true,
                    false,
                    false),
                true));
    assertThat(out.toString()).contains("7 files with 12 pages in pages");
  }

  @ParameterizedTest
  @CsvSource({
    "--kinds=novel, \"novel\" is no kind of document",
    "--presets=sepia, \"sepia\" is no preset",
    "--dpi=20, dpi = 20 is not between 72 and 600",
    "--tampered=2, tampered = 2.0 is not between 0 and 1",
  })
  void whatCannotBeSynthesizedIsNamed(String option, String message) {
    assertThat(execute("synthesize", "--to", "x", option)).isEqualTo(2);

    assertThat(err.toString()).contains(message);
  }

  @Test
  void doctorSaysWhatIsThere() {
    execute("doctor", "--on-executors");

    assertThat(out.toString())
        .contains("Java", "Memory", "Temporary space", "OpenCV", "Spark", "Iceberg")
        .contains("eng, osd")
        .contains("scripts/fetch-models chi_sim chi_tra deu")
        .containsPattern(
            "(?m)^ok +Engine auto +1 \\(tesseract 5[.0-9]* eng:[0-9a-f]{8} osd:[0-9a-f]{8}, ppocr ")
        .containsPattern("(?m)^ok +Engine null +1 \\(not used: ocr.engine is auto\\)$")
        .containsPattern("(?m)^WRONG +Executor 7 on node7 +No natives$");
    // Signs, names, and what there is to say of them stand below each other.
    int details = out.toString().indexOf("No natives") - out.toString().indexOf("WRONG");
    assertThat(out.toString().lines())
        .allMatch(line -> line.charAt(details) != ' ' && line.charAt(details - 1) == ' ');
  }

  @Test
  void doctorNamesTheEngineThatCannotBeUsed() {
    assertThat(execute("doctor", "--set", "ocr.languages=xyz")).isEqualTo(2);

    assertThat(out.toString())
        .containsPattern("(?m)^WRONG +Engine auto +No language pack for \"xyz\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "run",
        "plan",
        "status",
        "query",
        "export",
        "report",
        "evaluate",
        "compact",
        "forget",
        "synthesize",
        "doctor"
      })
  void everyCommandTeachesByExample(String command) {
    assertThat(execute(command, "--help")).isZero();

    assertThat(out.toString()).contains("Example").contains("  platen " + command);
    // Nothing that somebody may copy is broken at the usual width.
    assertThat(out.toString().lines()).allMatch(line -> line.length() <= 80);
    CommandLine help = Platen.commandLine(context()).getSubcommands().get(command);
    assertThat(out.toString().lines()).contains(help.getCommandSpec().usageMessage().footer());
  }

  @Test
  void versionsAreNamed() {
    assertThat(execute("--version")).isZero();
    assertThat(out.toString()).contains("Platen ", "Spark 4.", "Java 1");
  }
}
