package dev.platen.accuracy;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import dev.platen.config.PlatenSettings;
import dev.platen.evaluate.truth.TruthPage;
import dev.platen.geometry.PageTransform;
import dev.platen.geometry.Size;
import dev.platen.image.DocumentOpener;
import dev.platen.image.OpenDocument;
import dev.platen.image.OpenPage;
import dev.platen.layout.opencv.PageSurvey;
import dev.platen.model.PageGraphics;
import dev.platen.model.PageImage;
import dev.platen.model.PageInfo;
import dev.platen.model.PageResult;
import dev.platen.model.PageTables;
import dev.platen.model.Picture;
import dev.platen.model.Recognition;
import dev.platen.model.Stage;
import dev.platen.pipeline.CellsAgain;
import dev.platen.pipeline.PagePipeline;
import dev.platen.pipeline.PageTask;
import dev.platen.preprocess.Preparation;
import dev.platen.preprocess.Preprocessor;
import dev.platen.preprocess.opencv.PageView;
import dev.platen.preprocess.opencv.SealFinder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/**
 * What was read on pages and measured on their images, kept in files, so that what is made of it
 * can be measured again in seconds.
 */
final class RecognizedPages implements AutoCloseable {

  private static final Gson JSON =
      new GsonBuilder().serializeSpecialFloatingPointValues().serializeNulls().create();

  private final Path data;
  private final Path folder;
  private final boolean surveyAgain;
  private final PlatenSettings settings;
  private PagePipeline pipeline;
  private CellsAgain again;

  /**
   * A page as later stages get it.
   *
   * @param size of the page in source pixels
   * @param transform from those to the upright page
   */
  record Page(Size size, Recognition text, PageGraphics graphics, PageTransform transform) {}

  /**
   * @param folder of the files; null to keep none
   * @param surveyAgain whether images are measured anew
   */
  RecognizedPages(Path data, Path folder, boolean surveyAgain, PlatenSettings settings) {
    this.data = data;
    this.folder = folder;
    this.surveyAgain = surveyAgain;
    this.settings = settings;
  }

  /** Whether what the pipeline reads on a page is in the folder. */
  boolean isKept(TruthPage truth) {
    return folder != null && Files.isRegularFile(folder.resolve(name(truth, "read")));
  }

  /** The page as the pipeline reads it; null where it reads nothing. */
  Page read(TruthPage truth) {
    Path file = folder == null ? null : folder.resolve(name(truth, "read"));
    Page page = file == null ? null : load(file);
    if (page == null) {
      page = recognize(truth);
    } else if (surveyAgain) {
      page = surveyed(truth, page);
    } else {
      return page;
    }
    if (page != null && file != null) {
      save(page, file);
    }
    return page;
  }

  /**
   * The page with its doubtful cells read again, however it was read before; kept apart.
   *
   * @param keeping folder of what comes out
   * @param tabulator finds its tables
   */
  Page reread(TruthPage truth, Path keeping, Function<Page, PageTables> tabulator) {
    Path file = keeping.resolve(name(truth, "again"));
    Page kept = load(file);
    Page page = kept == null ? read(truth) : kept;
    if (kept != null || page == null) {
      return page;
    }
    if (again == null) {
      again = new CellsAgain(settings);
    }
    try (OpenDocument document = opener().open(file(truth));
        OpenPage opened = document.page(truth.page().pageNumber())) {
      Recognition text = again.read(opened, page.text(), tabulator.apply(page), page.transform());
      Page reread = new Page(page.size(), text, page.graphics(), page.transform());
      save(reread, file);
      return reread;
    }
  }

  /** The page with the words of the truth, its image as it is stored; null where it has none. */
  Page withTrueWords(TruthPage truth) {
    Recognition text = TruthLines.of(truth);
    if (text == null) {
      return null;
    }
    Path file = folder == null ? null : folder.resolve(name(truth, "true"));
    Page page = file == null || surveyAgain ? null : load(file);
    if (page != null) {
      return page;
    }
    try (OpenDocument document = open(truth);
        OpenPage opened = document.page(truth.page().pageNumber())) {
      Size size = opened.image().size();
      PageTransform transform = PageTransform.identity(size);
      PageGraphics graphics =
          PageSurvey.of(opened.image(), transform, text).withSeals(seals(opened.image()));
      page = new Page(size, text, graphics, transform);
    }
    if (file != null) {
      save(page, file);
    }
    return page;
  }

  private static List<Picture> seals(PageImage image) {
    try (PageView view = PageView.of(image)) {
      return SealFinder.find(view).stream().map(SealFinder.Seal::picture).toList();
    }
  }

  /** The document of a page, to be closed by the caller. */
  OpenDocument open(TruthPage truth) {
    return opener().open(file(truth));
  }

  private Path file(TruthPage truth) {
    return data.resolve(String.join("/", truth.page().path()));
  }

  private DocumentOpener opener() {
    return new DocumentOpener(settings.decode(), settings.limits());
  }

  private Page recognize(TruthPage truth) {
    if (pipeline == null) {
      pipeline = PagePipeline.open(settings);
    }
    int number = truth.page().pageNumber();
    PageInfo info = pipeline.inspect(file(truth)).pages().get(number - 1);
    PageResult result =
        pipeline.process(
            new PageTask("0".repeat(64), file(truth), number, info, null, Stage.DECODE));
    if (result.layout() == null) {
      return null;
    }
    return new Page(
        result.decode().size(),
        result.ocr(),
        result.tables().graphics(),
        result.preprocess().transform());
  }

  private Page surveyed(TruthPage truth, Page page) {
    Preprocessor preprocessor =
        new Preprocessor(settings.preprocess(), settings.ocr().maxMegapixels());
    try (OpenDocument document = open(truth);
        OpenPage opened = document.page(truth.page().pageNumber());
        Preparation prepared = preprocessor.prepare(opened.image(), opened.fileRotation())) {
      PageGraphics graphics =
          PageSurvey.of(prepared.image(), prepared.page().transform(), page.text())
              .withSeals(prepared.seals());
      return new Page(page.size(), page.text(), graphics, page.transform());
    }
  }

  private static String name(TruthPage truth, String what) {
    return truth.uniqueId().replaceAll("[^\\w.-]", "_") + "." + what + ".json";
  }

  private static Page load(Path file) {
    try {
      return Files.isRegularFile(file) ? JSON.fromJson(Files.readString(file), Page.class) : null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void save(Page page, Path file) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, JSON.toJson(page));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    if (pipeline != null) {
      pipeline.close();
    }
    if (again != null) {
      again.close();
    }
  }
}
