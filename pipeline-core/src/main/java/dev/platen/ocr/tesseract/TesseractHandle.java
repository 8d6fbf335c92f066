package dev.platen.ocr.tesseract;

import static net.sourceforge.tess4j.TessAPI1.TessBaseAPIClear;
import static net.sourceforge.tess4j.TessAPI1.TessBaseAPIClearAdaptiveClassifier;
import static net.sourceforge.tess4j.TessAPI1.TessBaseAPIClearPersistentCache;
import static net.sourceforge.tess4j.TessAPI1.TessBaseAPICreate;
import static net.sourceforge.tess4j.TessAPI1.TessBaseAPIDelete;
import static net.sourceforge.tess4j.TessAPI1.TessBaseAPIEnd;
import static net.sourceforge.tess4j.TessAPI1.TessBaseAPIInit2;
import static net.sourceforge.tess4j.TessAPI1.TessBaseAPISetPageSegMode;
import static net.sourceforge.tess4j.TessAPI1.TessBaseAPISetSourceResolution;
import static net.sourceforge.tess4j.TessAPI1.TessBaseAPISetVariable;

import com.sun.jna.Pointer;
import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import dev.platen.model.PageImage;
import dev.platen.ocr.opencv.Pixels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import net.sourceforge.tess4j.ITessAPI.TessBaseAPI;

/** A Tesseract instance with its models in memory. Owned by one engine. */
final class TesseractHandle implements AutoCloseable {

  /**
   * Variables of the whole process that the exact Chinese packs set when they are loaded; put back
   * to Tesseract's defaults, or an English page would be read otherwise once a Chinese one was.
   */
  private static final Map<String, String> GLOBAL_DEFAULTS =
      Map.of(
          "edges_children_count_limit", "45",
          "edges_children_fix", "0",
          "edges_children_per_grandchild", "10",
          "edges_max_children_layers", "5",
          "edges_max_children_per_outline", "10",
          "edges_use_new_outline_complexity", "0",
          "textord_force_make_prop_words", "0");

  private final TessBaseAPI api;
  private boolean open = true;

  private TesseractHandle(TessBaseAPI api) {
    this.api = api;
  }

  /**
   * Opens an instance.
   *
   * @param engineMode one of Tesseract's OEM constants
   * @param segmentation one of its PSM constants
   */
  static TesseractHandle open(
      LanguagePacks packs, List<String> languages, int engineMode, int segmentation) {
    List<LanguagePack> found = languages.stream().map(packs::find).toList();
    TesseractHandle handle = new TesseractHandle(TessBaseAPICreate());
    try {
      handle.load(found, String.join("+", languages), engineMode);
      GLOBAL_DEFAULTS.forEach(handle::set);
      // Tesseract's remarks on every page would push real errors out of the log.
      handle.set("debug_file", "/dev/null");
      TessBaseAPISetPageSegMode(handle.api, segmentation);
      return handle;
    } catch (RuntimeException e) {
      handle.close();
      throw e;
    }
  }

  /**
   * Reads the models from a folder that holds them and nothing else, so that what Tesseract finds
   * beside them (it loads vertical packs by itself) never changes a result. They are in memory
   * afterwards, and the folder goes.
   */
  private void load(List<LanguagePack> packs, String languages, int engineMode) {
    try {
      Path folder = Files.createTempDirectory("platen-tessdata");
      try {
        for (LanguagePack pack : packs) {
          pack.placeIn(folder);
        }
        if (TessBaseAPIInit2(api, folder.toString(), languages, engineMode) != 0) {
          throw new PipelineException(
              ErrorCode.CONFIGURATION,
              "Tesseract can't load \"%s\"; a pack may be damaged: %s. Get it again with:"
                      .formatted(languages, packs)
                  + " scripts/fetch-models "
                  + languages.replace('+', ' '));
        }
      } finally {
        for (LanguagePack pack : packs) {
          Files.deleteIfExists(folder.resolve(pack.language() + ".traineddata"));
        }
        Files.deleteIfExists(folder);
      }
    } catch (IOException e) {
      throw new PipelineException(
          ErrorCode.ENGINE_FAILED, "Can't place language packs in a temporary folder", e);
    }
  }

  TessBaseAPI api() {
    if (!open) {
      throw new IllegalStateException("The handle is closed");
    }
    return api;
  }

  Pointer pointer() {
    return api().getPointer();
  }

  void set(String variable, String value) {
    if (TessBaseAPISetVariable(api(), variable, value) == 0) {
      throw new IllegalArgumentException("Tesseract has no variable " + variable);
    }
  }

  /**
   * Hands a page over; Tesseract copies the pixels. Ends with {@link #forgetPage()}, or the next
   * page could depend on this one.
   */
  void show(PageImage image) {
    try (PageImage grey = Pixels.grey(image)) {
      MonitorApi.TessBaseAPISetImage(
          pointer(),
          new Pointer(grey.address()),
          grey.size().width(),
          grey.size().height(),
          1,
          Math.toIntExact(grey.stride()));
    }
    TessBaseAPISetSourceResolution(api, SourceResolution.of(image));
  }

  /** Drops the page and all that was learned from it: words of the document, shapes of letters. */
  void forgetPage() {
    TessBaseAPIClear(api());
    TessBaseAPIClearAdaptiveClassifier(api);
  }

  @Override
  public void close() {
    if (open) {
      open = false;
      TessBaseAPIEnd(api);
      // Word lists are cached under their folder's name, which is never used again.
      TessBaseAPIClearPersistentCache(api);
      TessBaseAPIDelete(api);
    }
  }
}
