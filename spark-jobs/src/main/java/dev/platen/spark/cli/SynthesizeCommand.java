package dev.platen.spark.cli;

import dev.platen.config.ByteSize;
import dev.platen.config.PlatenSettings;
import dev.platen.spark.job.SynthesizeReport;
import dev.platen.spark.job.SynthesizeRequest;
import dev.platen.synthesize.archive.SynthesisOptions;
import dev.platen.synthesize.degrade.Preset;
import dev.platen.synthesize.document.Kind;
import dev.platen.synthesize.file.Format;
import dev.platen.synthesize.text.Language;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Makes pages with ground truth. */
@Command(
    name = "synthesize",
    description = "Make documents that look scanned, with all that is known of every page.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  platen synthesize --to pages --pages 100 --seed 1",
      "  platen synthesize --to s3a://bucket/pages --pages 10000 --dpi 100",
      "  platen synthesize --to forged --pages 200 --tampered 0.5 --kinds invoice",
      "  platen synthesize --to test --pages 300 --seed 7 --held-out",
      "",
      "The same seed and options give the same pages on any number of slots.",
      "Their truth is in the folder _truth, which runs leave out.",
      "docs/synthesis.md describes all of it."
    })
final class SynthesizeCommand implements Callable<Integer> {

  private final CommandContext context;

  @Spec private CommandSpec spec;
  @Mixin private SettingsOptions settingsOptions;

  @Option(names = "--to", paramLabel = "DIR", required = true, description = "Folder to write to.")
  private String folder;

  @Option(
      names = "--pages",
      paramLabel = "N",
      defaultValue = "10",
      description = "How many pages. Default: ${DEFAULT-VALUE}.")
  private int pages;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "Any whole number. Default: ${DEFAULT-VALUE}.")
  private long seed;

  @Option(
      names = "--kinds",
      paramLabel = "KIND",
      split = ",",
      description =
          "Kinds of documents: letter, article, book, newspaper, vertical-newspaper, form,"
              + " receipt, invoice, bank-statement, fund-statement, contract, report. Default: all.")
  private List<String> kinds = new ArrayList<>();

  @Option(
      names = "--languages",
      paramLabel = "CODE",
      split = ",",
      description = "eng, deu, fra, chi_sim, chi_tra, chi_sim+eng. Default: all.")
  private List<String> languages = new ArrayList<>();

  @Option(
      names = "--presets",
      paramLabel = "PRESET",
      split = ",",
      description =
          "What pages go through: clean, flatbed, fax, phone, old-book, screen-photo;"
              + " held out: photocopy, creased-photo. Default: all that are not held out.")
  private List<String> presets = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      split = ",",
      description = "png, jpeg, tiff, jp2, pdf, text-pdf. Default: all.")
  private List<String> formats = new ArrayList<>();

  @Option(
      names = "--tampered",
      paramLabel = "SHARE",
      defaultValue = "0",
      description =
          "Share of documents that are tampered with, 0 to 1; each has an authentic twin"
              + " besides. Default: ${DEFAULT-VALUE}.")
  private double tampered;

  @Option(
      names = "--dpi",
      paramLabel = "DPI",
      defaultValue = "200",
      description = "Resolution of scans, 72 to 600. Default: ${DEFAULT-VALUE}.")
  private int dpi;

  @Option(
      names = "--held-out",
      description =
          "Use the fonts, issuers and presets that are held out for tests, and no others.")
  private boolean heldOut;

  @Option(
      names = "--built-in-font",
      description = "Use one font that needs no package; no Chinese.")
  private boolean builtInFont;

  @Option(
      names = "--clean-twins",
      description =
          "Store every scanned page undistorted as well, below _truth/clean; of a document that is"
              + " tampered with, those of its authentic twin.")
  private boolean cleanTwins;

  @Option(
      names = "--faults",
      description = "Also an archive with two of the files, a damaged file, and an empty one.")
  private boolean faults;

  SynthesizeCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException {
    PlatenSettings settings = settingsOptions.load(List.of(), context.spark().get());
    SynthesizeRequest request = new SynthesizeRequest(folder, pages, options(), faults);
    SynthesizeReport report;
    try (SparkSession spark =
        context.sessions().open("platen synthesize", Optional.empty(), settings)) {
      report = context.jobs().synthesize(spark, request);
    }
    spec.commandLine()
        .getOut()
        .printf(
            "%d files with %d pages in %s; %s with their truth.%n",
            report.files(), report.pages(), folder, new ByteSize(report.bytes()));
    return ExitCode.DONE.code();
  }

  private SynthesisOptions options() {
    if (pages < 1) {
      throw new ParameterException(
          spec.commandLine(), "pages = %d is less than 1".formatted(pages));
    }
    try {
      List<Language> written =
          named(
              languages,
              Language::of,
              builtInFont
                  ? List.of(Language.ENGLISH, Language.GERMAN, Language.FRENCH)
                  : Arrays.asList(Language.values()));
      List<Kind> possible =
          Arrays.stream(Kind.values())
              .filter(kind -> kind.languages().stream().anyMatch(written::contains))
              .toList();
      return new SynthesisOptions(
          seed,
          named(kinds, Kind::of, possible),
          written,
          named(presets, Preset::of, List.copyOf(Preset.all(heldOut))),
          named(formats, Format::of, Arrays.asList(Format.values())),
          tampered,
          dpi,
          heldOut,
          builtInFont,
          cleanTwins);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private static <T> List<T> named(
      List<String> names, Function<String, T> find, List<T> otherwise) {
    return names.isEmpty() ? otherwise : names.stream().map(find).toList();
  }
}
