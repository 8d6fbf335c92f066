package dev.platen.export.pdf;

import dev.platen.export.place.DocumentWriter;
import dev.platen.export.place.Place;
import dev.platen.export.view.DocumentView;
import dev.platen.export.view.PageView;
import dev.platen.failure.PipelineException;
import dev.platen.geometry.Size;
import dev.platen.model.Status;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * A PDF whose pages are pictures with text behind them. A page lies as it is stored, and is turned
 * by its /Rotate where it was read turned. One whose picture can't be had stays as an empty page,
 * so that page numbers hold.
 */
final class PicturePdf implements DocumentWriter {

  /** Memory beyond which PDFBox goes to a temporary file. */
  private static final long MAIN_MEMORY = 32L << 20;

  /** Sides that viewers can show, in points (ISO 32000-1, annex C). */
  private static final double SHORTEST = 3;

  private static final double LONGEST = 14_400;
  private static final String FONT = "F";
  private static final String IMAGE = "I";

  private final DocumentView view;
  private final Place place;
  private final PagePictures pictures;
  private final boolean archival;
  private final PDDocument target;
  private final InvisibleFont font;
  private final COSDictionary fonts = new COSDictionary();
  private String omission;

  PicturePdf(DocumentView view, Place place, PagePictures pictures, boolean archival)
      throws IOException {
    this.view = view;
    this.place = place;
    this.pictures = pictures;
    this.archival = archival;
    this.target = new PDDocument(MemoryUsageSetting.setupMixed(MAIN_MEMORY).streamCache);
    this.font = new InvisibleFont(target);
    fonts.setItem(COSName.getPDFName(FONT), font.dictionary());
  }

  @Override
  public void write(PageView page) throws IOException {
    Optional<Size> size = page.size();
    if (size.isEmpty() || page.status() == Status.FAILED) {
      omit(page, "the page failed when it was read");
      target.addPage(new PDPage(PDRectangle.A4));
      return;
    }
    PagePictures.Picture picture;
    try {
      picture = pictures.of(page, target);
    } catch (PipelineException e) {
      if (e.code().isTransient()) {
        throw e;
      }
      omit(page, e.code().id() + ": " + e.getMessage());
      target.addPage(new PDPage(PDRectangle.A4));
      return;
    }
    add(page, size.get(), picture);
  }

  private void add(PageView page, Size size, PagePictures.Picture picture) throws IOException {
    double longest = Math.max(picture.width(), picture.height());
    double shortest = Math.min(picture.width(), picture.height());
    double fit = Math.min(LONGEST / longest, Math.max(1, SHORTEST / shortest));
    double width = picture.width() * fit;
    double height = picture.height() * fit;
    AffineTransform toUser = new AffineTransform(1, 0, 0, -1, 0, height);
    toUser.scale(width / size.width(), height / size.height());
    String text = TextLayerContent.of(page, font, FONT, toUser, word -> true);
    String paint = "q\n0 g\n%s 0 0 %s 0 0 cm\n/%s Do\nQ\n";
    COSStream content = target.getDocument().createCOSStream();
    try (OutputStream out = content.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(
          (paint.formatted((float) width, (float) height, IMAGE) + text)
              .getBytes(StandardCharsets.US_ASCII));
    }
    COSDictionary images = new COSDictionary();
    images.setItem(COSName.getPDFName(IMAGE), picture.image().getCOSObject());
    COSDictionary resources = new COSDictionary();
    resources.setItem(COSName.XOBJECT, images);
    resources.setItem(COSName.FONT, fonts);
    PDPage made = new PDPage(new PDRectangle((float) width, (float) height));
    made.setRotation(page.uprightTurn().degrees());
    made.getCOSObject().setItem(COSName.CONTENTS, content);
    made.getCOSObject().setItem(COSName.RESOURCES, resources);
    target.addPage(made);
  }

  private void omit(PageView page, String why) {
    if (omission == null) {
      omission = "Page %d is empty: %s".formatted(page.pageNumber(), why);
    }
  }

  @Override
  public void finish() throws IOException {
    font.finish();
    Metadata.write(target, view, archival);
    try (OutputStream out = place.bytes(".pdf")) {
      target.save(out);
    }
  }

  @Override
  public Optional<String> omission() {
    return Optional.ofNullable(omission);
  }

  @Override
  public void close() throws IOException {
    try (pictures) {
      target.close();
    }
  }
}
