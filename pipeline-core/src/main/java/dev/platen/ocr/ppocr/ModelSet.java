package dev.platen.ocr.ppocr;

import dev.platen.config.OcrSettings;
import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import dev.platen.natives.OnnxRuntimeLibrary;
import dev.platen.onnx.ModelFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;

/**
 * Models that belong together: a detector, a recognizer, and the characters that it knows.
 *
 * <p>Platen brings PP-OCRv4 for Chinese, in both kinds of characters, and English. The setting
 * {@code ocr.ppocr-folder} names a folder with others: {@value #DETECTOR}, {@value #RECOGNIZER},
 * {@value #CHARACTERS} (one a line, in the order of the recognizer's classes) and, where these are
 * not the languages above, {@value #LANGUAGES} (Tesseract codes).
 *
 * @param languages Tesseract codes, sorted
 */
record ModelSet(
    ModelFile detector, ModelFile recognizer, ModelFile characters, List<String> languages) {

  static final String DETECTOR = "det.onnx";
  static final String RECOGNIZER = "rec.onnx";
  static final String CHARACTERS = "keys.txt";
  static final String LANGUAGES = "languages.txt";

  private static final ModelSet BUNDLED =
      new ModelSet(
          ModelFile.resource("/models/ch_PP-OCRv4_det_infer.onnx"),
          ModelFile.resource("/models/ch_PP-OCRv4_rec_infer.onnx"),
          ModelFile.resource("/models/ppocr_keys_v1.txt"),
          List.of("chi_sim", "chi_tra", "eng"));

  ModelSet {
    languages = List.copyOf(languages);
  }

  /**
   * The models that the settings choose.
   *
   * @throws PipelineException with code {@code configuration} if a file is missing, or {@code
   *     language-missing} if they can't read a language that the settings ask for
   */
  static ModelSet of(OcrSettings settings) {
    ModelSet models =
        settings.ppocrFolder().isBlank() ? BUNDLED : inFolder(folder(settings.ppocrFolder()));
    if (!settings.isAuto()) {
      settings.languages().forEach(models::require);
    }
    return models;
  }

  /** Like "ppocr 1 onnxruntime:1.23.2 det:d2a7720d rec:48fc40f2 keys:a1b2c3d4". */
  String version() {
    return "%s %d onnxruntime:%s det:%s rec:%s keys:%s"
        .formatted(
            PpOcrProvider.NAME,
            PpOcrProvider.REVISION,
            OnnxRuntimeLibrary.VERSION,
            detector.checksum(),
            recognizer.checksum(),
            characters.checksum());
  }

  private void require(String language) {
    if (!languages.contains(language)) {
      throw new PipelineException(
          ErrorCode.LANGUAGE_MISSING,
          ("The models of PP-OCR read %s, not \"%s\"; name a folder with others"
                  + " (ocr.ppocr-folder), or use ocr.engine=tesseract and"
                  + " scripts/fetch-models %s")
              .formatted(String.join(", ", languages), language, language));
    }
  }

  private static ModelSet inFolder(Path folder) {
    return new ModelSet(
        require(folder, DETECTOR),
        require(folder, RECOGNIZER),
        require(folder, CHARACTERS),
        Files.exists(folder.resolve(LANGUAGES))
            ? languages(require(folder, LANGUAGES))
            : BUNDLED.languages);
  }

  private static ModelFile require(Path folder, String name) {
    Path file = folder.resolve(name);
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new PipelineException(
          ErrorCode.CONFIGURATION,
          "Folder %s has no readable %s; ocr.ppocr-folder wants %s, %s and %s there"
              .formatted(folder, name, DETECTOR, RECOGNIZER, CHARACTERS));
    }
    return ModelFile.file(file, "ocr.ppocr-folder");
  }

  private static List<String> languages(ModelFile file) {
    String text = new String(file.bytes(), StandardCharsets.UTF_8);
    TreeSet<String> codes = new TreeSet<>(List.of(text.strip().split("[\\s,]+", -1)));
    for (String code : codes) {
      if (!code.matches("[A-Za-z][A-Za-z0-9_]{1,31}")) {
        throw new PipelineException(
            ErrorCode.CONFIGURATION,
            "%s: a word of %d characters is no Tesseract code like eng or chi_sim"
                .formatted(file.name(), code.length()));
      }
    }
    return List.copyOf(codes);
  }

  private static Path folder(String name) {
    try {
      // Workers run in folders of their own.
      return Path.of(System.getProperty("platen.base", "")).resolve(name);
    } catch (InvalidPathException e) {
      throw new PipelineException(
          ErrorCode.CONFIGURATION, "ocr.ppocr-folder = \"%s\" is not a path".formatted(name), e);
    }
  }
}
