package dev.platen.accuracy;

import dev.platen.assemble.table.DocumentTables;
import dev.platen.assemble.table.TableChains;
import dev.platen.config.PlatenSettings;
import dev.platen.evaluate.truth.TruthPage;
import dev.platen.layout.LayoutAnalyzer;
import dev.platen.model.Diagnosis;
import dev.platen.model.PageInfo;
import dev.platen.model.PageLayout;
import dev.platen.model.PageResult;
import dev.platen.model.PageTables;
import dev.platen.model.PreparedPage;
import dev.platen.model.Status;
import dev.platen.synthesize.degrade.Preset;
import dev.platen.synthesize.text.Language;
import dev.platen.table.TableAnalyzer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Measures the tables of synthetic statements, an issuer a line: cells that are read exactly, rows
 * lost, page breaks over which tables are tied together, cells that nothing on the page stands for.
 *
 * <p>Arguments: a folder; names of presets, of which it has a folder each, made if it is not there;
 * then, if wanted, {@code cache=FOLDER} (what was read is kept in {@code FOLDER/PRESET}), {@code
 * survey=true} (images are measured anew all the same), {@code again=FOLDER} (cells are read again
 * in what was kept without that, and that is kept here), {@code issuers=N}, {@code
 * languages=eng,deu}, {@code seed=N}, {@code faults=true}, {@code overlays=FOLDER}, {@code
 * only=TEXT} and settings as {@code key=value}. Wrong cells are counted by what went wrong.
 */
final class StatementAccuracy {

  private final Path folder;
  private final Map<String, String> options;
  private final RecognizedPages pages;
  private final TableAnalyzer tables;
  private final LayoutAnalyzer layout;

  private StatementAccuracy(
      Path folder, Map<String, String> options, PlatenSettings settings, RecognizedPages pages) {
    this.folder = folder;
    this.options = options;
    this.pages = pages;
    this.tables = new TableAnalyzer(settings.table());
    this.layout = new LayoutAnalyzer(settings.layout());
  }

  public static void main(String[] arguments) {
    HarnessArguments told = HarnessArguments.of(arguments);
    for (HarnessArguments.Sample sample : told.sets()) {
      Path folder = told.data().resolve(sample.set());
      if (!Files.isDirectory(folder)) {
        make(folder, Preset.of(sample.set()), told.options());
      }
      String cache = told.options().get("cache");
      try (RecognizedPages pages =
          new RecognizedPages(
              folder,
              cache == null ? null : Path.of(cache, sample.set()),
              told.options().containsKey("survey"),
              told.settings())) {
        new StatementAccuracy(folder, told.options(), told.settings(), pages).measure(sample.set());
      }
    }
  }

  private static void make(Path folder, Preset preset, Map<String, String> options) {
    List<Language> languages =
        Arrays.stream(options.getOrDefault("languages", "eng,deu,fra,chi_sim").split(",", -1))
            .map(Language::of)
            .toList();
    StatementPages.write(
        folder,
        preset,
        languages,
        Long.parseLong(options.getOrDefault("seed", "1")),
        Integer.parseInt(options.getOrDefault("issuers", "17")));
  }

  private void measure(String preset) {
    Map<String, List<TruthPage>> documents = new TreeMap<>();
    for (TruthPage page : TruthSets.read(folder, preset)) {
      documents
          .computeIfAbsent(String.join("/", page.page().path()), path -> new ArrayList<>())
          .add(page);
    }
    StatementScore all = new StatementScore();
    for (Map.Entry<String, List<TruthPage>> document : documents.entrySet()) {
      if (document.getKey().contains(options.getOrDefault("only", ""))) {
        all.add(measure(document.getKey(), document.getValue()));
      }
    }
    System.out.printf("PRESET %s %s; wrong %s%n", preset, all, all.causes);
    System.out.printf("CHECKS %s %s%n", preset, all.checks);
  }

  private StatementScore measure(String name, List<TruthPage> truths) {
    List<TrueTables> trueTables = new ArrayList<>();
    List<PageResult> results = new ArrayList<>();
    TableChains chains = new TableChains();
    for (TruthPage truth : truths) {
      trueTables.add(TrueTables.read(folder.resolve("_truth").resolve(truth.id() + ".json")));
      PageResult result = result(truth);
      results.add(result);
      chains.add(result);
    }
    DocumentTables document = chains.build();
    StatementScore score = new StatementScore();
    for (int i = 0; i < results.size(); i++) {
      score.add(trueTables.get(i), results.get(i), document, i == results.size() - 1);
    }
    System.out.printf("%-24s %-9s %s%n", name, trueTables.get(0).issuer(), score);
    if (options.containsKey("faults")) {
      score.faults.forEach(fault -> System.out.println("    " + fault));
    }
    return score;
  }

  private PageTables tables(RecognizedPages.Page page) {
    return tables.analyze(page.text(), page.graphics(), page.transform());
  }

  private PageResult result(TruthPage truth) {
    String again = options.get("again");
    RecognizedPages.Page page =
        again == null
            ? pages.read(truth)
            : pages.reread(truth, Path.of(again, folder.getFileName().toString()), this::tables);
    PageTables found = tables(page);
    if (options.containsKey("overlays")) {
      TableOverlay.draw(truth, page, found, Path.of(options.get("overlays")));
    }
    PageLayout blocks = layout.analyze(page.text(), found, page.transform());
    return new PageResult(
        "0".repeat(64),
        truth.page().pageNumber(),
        Status.OK,
        PageInfo.UNKNOWN,
        null,
        new PreparedPage(new Diagnosis(null, null, List.of(), null), List.of(), page.transform()),
        page.text(),
        found,
        blocks,
        Map.of(),
        List.of(),
        Map.of(),
        1);
  }
}
