package dev.platen.spark.cli;

import dev.platen.synthesize.FaultyFiles;
import dev.platen.synthesize.LetterArchive;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes pages with ground truth. */
@Command(
    name = "synthesize",
    description = "Make letters, English and German, as PNG, JPEG, TIFF and PDF, with their truth.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  platen synthesize --to letters --pages 100 --seed 1",
      "  platen run letters --output out",
      "",
      "The same seed gives the same pages. Their truth is in the folder _truth, which",
      "runs leave out."
    })
final class SynthesizeCommand implements Callable<Integer> {

  private static final int ARCHIVED = 2;

  @Spec private CommandSpec spec;

  @Option(names = "--to", paramLabel = "DIR", required = true, description = "Folder to write to.")
  private Path folder;

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
      names = "--dpi",
      paramLabel = "DPI",
      defaultValue = "200",
      description = "Resolution of scans. Default: ${DEFAULT-VALUE}.")
  private int dpi;

  @Option(
      names = "--faults",
      description = "Also an archive with two of the files, a damaged file, and an empty one.")
  private boolean faults;

  @Override
  public Integer call() {
    List<Path> files = new ArrayList<>(new LetterArchive(folder, dpi, seed).write(pages));
    if (faults) {
      FaultyFiles faulty = new FaultyFiles(folder);
      files.add(faulty.archive(files.subList(0, Math.min(ARCHIVED, files.size()))));
      files.add(faulty.damage(files.get(files.size() - 2)));
      files.add(faulty.empty());
    }
    spec.commandLine()
        .getOut()
        .printf("%d files with %d pages in %s%n", files.size(), pages, folder);
    return ExitCode.DONE.code();
  }
}
