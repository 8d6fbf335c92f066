package dev.platen.ocr.tesseract;

import dev.platen.config.OcrSettings;
import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The language packs ({@code *.traineddata}) that can be used.
 *
 * <p>Looked for in this order: the folder of the setting {@code ocr.model-folder}; the folder that
 * the system property {@code platen.models} names; the one that the environment variable {@code
 * PLATEN_MODELS} names; Tess4J's jar, which brings {@code eng} and {@code osd}. Relative names are
 * looked for below the folder that the system property {@code platen.base} names: workers run in
 * folders of their own.
 */
final class LanguagePacks {

  /** Tesseract's pack for orientation and script; reads no text. */
  static final String ORIENTATION = "osd";

  private static final String SUFFIX = ".traineddata";
  private static final List<String> IN_JAR = List.of("eng", ORIENTATION);

  private final List<Path> folders;

  LanguagePacks(List<Path> folders) {
    this.folders = List.copyOf(folders);
  }

  /** The packs that these settings and this process's surroundings offer. */
  static LanguagePacks of(OcrSettings settings) {
    return new LanguagePacks(
        Stream.of(
                settings.modelFolder(),
                System.getProperty("platen.models", ""),
                System.getenv().getOrDefault("PLATEN_MODELS", ""))
            .filter(folder -> !folder.isBlank())
            .map(LanguagePacks::folder)
            .toList());
  }

  /** Codes of all packs, sorted. */
  List<String> available() {
    TreeSet<String> codes = new TreeSet<>(IN_JAR);
    for (Path folder : folders) {
      codes.addAll(codesIn(folder));
    }
    return List.copyOf(codes);
  }

  /**
   * The pack of a language.
   *
   * @throws PipelineException with code {@code language-missing}
   */
  LanguagePack find(String language) {
    return locate(language).orElseThrow(() -> missing(language));
  }

  /** The packs of a set of languages, each with the start of its checksum: "eng:7d4322bd …". */
  String version(List<String> languages) {
    return languages.stream()
        .map(language -> language + ":" + find(language).checksum().substring(0, 8))
        .collect(Collectors.joining(" "));
  }

  private Optional<LanguagePack> locate(String language) {
    for (Path folder : folders) {
      Path file = folder.resolve(language + SUFFIX);
      if (Files.isReadable(file) && Files.isRegularFile(file)) {
        return Optional.of(LanguagePack.file(language, file.toAbsolutePath()));
      }
    }
    return IN_JAR.contains(language)
        ? Optional.of(LanguagePack.resource(language, "/tessdata/" + language + SUFFIX))
        : Optional.empty();
  }

  private PipelineException missing(String language) {
    List<String> text = new ArrayList<>(available());
    text.remove(ORIENTATION);
    String where =
        folders.isEmpty()
            ? "no model folder is set (ocr.model-folder or PLATEN_MODELS)"
            : "looked in " + folders;
    return new PipelineException(
        ErrorCode.LANGUAGE_MISSING,
        "No language pack for \"%s\"; there are: %s; %s. Get it with: scripts/fetch-models %s"
            .formatted(language, String.join(", ", text), where, language));
  }

  private static Path folder(String name) {
    try {
      return Path.of(System.getProperty("platen.base", "")).resolve(name);
    } catch (InvalidPathException e) {
      throw new PipelineException(
          ErrorCode.CONFIGURATION, "Model folder \"%s\" is not a path".formatted(name), e);
    }
  }

  private static List<String> codesIn(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(SUFFIX))
          .map(name -> name.substring(0, name.length() - SUFFIX.length()))
          .filter(code -> code.matches("[A-Za-z][A-Za-z0-9_]{1,31}"))
          .toList();
    } catch (IOException | UncheckedIOException e) {
      throw new PipelineException(
          ErrorCode.CONFIGURATION, "Can't list model folder %s".formatted(folder), e);
    }
  }
}
