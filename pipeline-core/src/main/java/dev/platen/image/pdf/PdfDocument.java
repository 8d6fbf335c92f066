package dev.platen.image.pdf;

import dev.platen.config.DecodeSettings;
import dev.platen.config.LimitSettings;
import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import dev.platen.image.OpenDocument;
import dev.platen.image.OpenPage;
import dev.platen.model.Damage;
import dev.platen.model.DocumentInfo;
import dev.platen.model.MediaType;
import dev.platen.model.PageInfo;
import dev.platen.model.TextLayer;
import dev.platen.raster.PixelCanvas;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** An open PDF. Its pages are known from the start; what they hold is looked at page by page. */
final class PdfDocument implements OpenDocument {

  private static final Logger LOG = LogManager.getLogger(PdfDocument.class);

  private final PDDocument document;
  private final List<COSDictionary> pages;
  private final LimitSettings limits;
  private final PagePlanner planner;
  private final String[] labels;
  private final boolean cut;

  private PdfDocument(
      PDDocument document,
      List<COSDictionary> pages,
      boolean cut,
      DecodeSettings decode,
      LimitSettings limits) {
    this.document = document;
    this.pages = pages;
    this.cut = cut;
    this.limits = limits;
    this.planner = new PagePlanner(decode, limits);
    this.labels = PdfProperties.labels(document, pages.size());
  }

  static PdfDocument open(Path file, DecodeSettings decode, LimitSettings limits) {
    PDDocument document = PdfLoader.load(file);
    try {
      List<COSDictionary> pages =
          guarded("The page tree", () -> PageTree.pages(document, limits.maxPages()));
      boolean cut = PdfLoader.endsEarly(file);
      if (pages.isEmpty()) {
        throw new PipelineException(
            cut ? ErrorCode.TRUNCATED : ErrorCode.NO_PAGES,
            "%s has no pages%s".formatted(file.getFileName(), cut ? ": it ends too early" : ""));
      }
      return new PdfDocument(document, pages, cut, decode, limits);
    } catch (RuntimeException e) {
      IOUtils.closeQuietly(document);
      throw e;
    }
  }

  @Override
  public DocumentInfo info() {
    List<PageInfo> infos = new ArrayList<>(pages.size());
    for (int i = 0; i < pages.size(); i++) {
      infos.add(inspect(i));
    }
    Map<String, String> metadata = PdfProperties.metadata(document);
    return new DocumentInfo(MediaType.PDF, infos, PdfProperties.title(document), metadata);
  }

  /** The frame of a page, as decoding will give it; unknown where the page can't be read. */
  private PageInfo inspect(int index) {
    if (pages.get(index) == null) {
      return new PageInfo(null, null, labels[index]);
    }
    try {
      return guarded(
          "Page " + (index + 1),
          () -> {
            PDPage page = document.getPage(index);
            PageSpace space = PageSpace.of(page);
            ContentCheck.check(page.getCOSObject());
            return info(planner.plan(space, PageSurvey.layout(page, space)).frame(), index);
          });
    } catch (PipelineException e) {
      LOG.debug("Page {} can't be inspected: {}", index + 1, e.code());
      return new PageInfo(null, null, labels[index]);
    }
  }

  private PageInfo info(PageFrame frame, int index) {
    return new PageInfo(frame.size(), frame.dpi(), labels[index]);
  }

  @Override
  public OpenPage page(int pageNumber) {
    if (pageNumber < 1 || pageNumber > pages.size()) {
      throw new IllegalArgumentException(
          "Page %d is not one of 1 to %d".formatted(pageNumber, pages.size()));
    }
    int index = pageNumber - 1;
    if (pages.get(index) == null) {
      throw new PipelineException(
          ErrorCode.CORRUPT, "The file names page %d but does not hold it".formatted(pageNumber));
    }
    return guarded("Page " + pageNumber, () -> decode(index));
  }

  private OpenPage decode(int index) {
    PDPage page = document.getPage(index);
    PageSpace space = PageSpace.of(page);
    List<Damage> damage = new ArrayList<>();
    ContentCheck.check(page.getCOSObject()).ifPresent(damage::add);
    if (cut && index == pages.size() - 1) {
      damage.add(
          new Damage(
              ErrorCode.TRUNCATED, "The file ends early; what came after this page is lost"));
    }
    PageContent content = PageSurvey.layoutAndText(page, space);
    damage.addAll(content.losses());
    PagePlan plan = planner.plan(space, content);
    checkSize(plan);
    try (PixelCanvas canvas = picture(index, plan, content, damage)) {
      Optional<TextLayer> layer = LayerBuilder.layer(content, plan.frame());
      PageInfo info = info(plan.frame(), index);
      return new PdfPage(info, canvas.toPageImage(info.dpi()), layer, damage);
    }
  }

  private PixelCanvas picture(int index, PagePlan plan, PageContent content, List<Damage> damage) {
    if (plan instanceof PagePlan.Scan scan) {
      PixelCanvas canvas = new ScanDecoder(limits.maxPixels(), damage).decode(scan.image());
      if (scan.mirrored()) {
        canvas.mirror();
      }
      canvas.turn(scan.turn());
      canvas.place(scan.frame().size(), scan.left(), scan.top());
      return canvas;
    }
    return drawing(index, plan, content, damage);
  }

  private PixelCanvas drawing(int index, PagePlan plan, PageContent content, List<Damage> damage) {
    ImageWatch watch = new ImageWatch(limits.maxPixels());
    PixelCanvas canvas;
    try {
      canvas = new PageRenderer(document, watch).render(index, plan.frame());
    } catch (IOException e) {
      throw new PipelineException(
          ErrorCode.CORRUPT, "Page %d can't be drawn: %s".formatted(index + 1, e.getMessage()), e);
    }
    damage.addAll(watch.losses());
    if (!damage.isEmpty() && !content.hasVisibleMarks() && watch.painted() == 0) {
      canvas.close();
      // A blank picture would be a lie: what the page shows is what was lost.
      throw new PipelineException(damage.get(0).code(), damage.get(0).message());
    }
    return canvas;
  }

  private void checkSize(PagePlan plan) {
    long pixels = plan.frame().size().pixels();
    long declared = plan instanceof PagePlan.Scan scan ? scan.image().pixels() : pixels;
    double dpi = 72 * Math.min(plan.frame().scaleX(), plan.frame().scaleY());
    boolean tooCoarse = plan instanceof PagePlan.Drawing && dpi < PagePlanner.MIN_DRAWN_DPI;
    if (Math.max(pixels, declared) > limits.maxPixels() || tooCoarse) {
      throw new PipelineException(
          ErrorCode.TOO_LARGE,
          "The page has %d pixels%s; limits.max-pixels is %d"
              .formatted(
                  Math.max(pixels, declared),
                  tooCoarse ? " even at %.1f dpi".formatted(dpi) : "",
                  limits.maxPixels()));
    }
  }

  @Override
  public void close() {
    IOUtils.closeQuietly(document);
  }

  /** Hostile bytes make PDFBox throw nearly anything; here it becomes one of our own failures. */
  private static <T> T guarded(String what, Supplier<T> work) {
    try {
      return work.get();
    } catch (PipelineException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new PipelineException(
          ErrorCode.CORRUPT, "%s can't be read: %s".formatted(what, e.getMessage()), e);
    } catch (StackOverflowError e) {
      throw new PipelineException(ErrorCode.CORRUPT, "%s is nested too deeply".formatted(what), e);
    } catch (OutOfMemoryError e) {
      throw new PipelineException(
          ErrorCode.TOO_LARGE,
          "%s takes more memory than the worker's heap; raise worker.heap".formatted(what),
          e);
    }
  }
}
