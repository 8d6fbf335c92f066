package dev.platen.spark.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Options that name what is to be read. */
final class InputOptions {

  private static final String STANDARD_INPUT = "-";

  @Spec(Spec.Target.MIXEE)
  private picocli.CommandLine.Model.CommandSpec spec;

  @Parameters(
      paramLabel = "INPUT",
      arity = "0..*",
      description = "Files, folders, globs: local paths, file:, hdfs:, s3a:.")
  private List<String> inputs = new ArrayList<>();

  @Option(
      names = "--inputs-from",
      paramLabel = "FILE",
      description = "Further inputs, one a line; - reads them from standard input.")
  private String inputsFrom;

  List<String> inputs() {
    if (inputs.isEmpty() && inputsFrom == null) {
      throw new ParameterException(spec.commandLine(), "There is no INPUT and no --inputs-from");
    }
    return inputs;
  }

  /** The list of inputs; standard input is kept in a file, since a job may read it twice. */
  Optional<String> list(InputStream standardInput) {
    if (!STANDARD_INPUT.equals(inputsFrom)) {
      return Optional.ofNullable(inputsFrom);
    }
    try {
      Path file = Files.createTempFile("platen-inputs", ".txt");
      file.toFile().deleteOnExit();
      Files.copy(standardInput, file, StandardCopyOption.REPLACE_EXISTING);
      return Optional.of(file.toUri().toString());
    } catch (IOException e) {
      throw new UncheckedIOException("Can't keep the list of inputs from standard input", e);
    }
  }
}
