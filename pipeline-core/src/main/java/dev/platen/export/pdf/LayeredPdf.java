package dev.platen.export.pdf;

import dev.platen.export.place.DocumentWriter;
import dev.platen.export.place.Original;
import dev.platen.export.place.Place;
import dev.platen.export.view.PageView;
import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import dev.platen.geometry.Size;
import dev.platen.image.pdf.PageSpace;
import dev.platen.image.pdf.PdfLoader;
import dev.platen.model.TextSource;
import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;

/**
 * A PDF with the words that were recognised on its pages behind them. Pages, pictures and drawings
 * stay as they are, and so do words that the file has already. Unseen text of an earlier
 * recognition goes where this one took its place.
 */
final class LayeredPdf implements DocumentWriter {

  private static final COSName FONT = COSName.getPDFName("PlatenText");

  private final Place place;
  private final PDDocument document;
  private final Iterator<PDPage> pages;
  private final InvisibleFont font;
  private int number;

  LayeredPdf(Place place, Original original) throws IOException {
    this.place = place;
    this.document = PdfLoader.load(original.path());
    this.pages = document.getPages().iterator();
    this.font = new InvisibleFont(document);
  }

  @Override
  public void write(PageView page) throws IOException {
    PDPage found = null;
    while (number < page.pageNumber() && pages.hasNext()) {
      found = pages.next();
      number++;
    }
    Optional<Size> size = page.size();
    if (found == null || number != page.pageNumber() || size.isEmpty()) {
      return;
    }
    PageSpace space = PageSpace.of(found);
    AffineTransform toUser = userSpace(space, size.get());
    String name = FONT.getName();
    String text = TextLayerContent.of(page, font, name, toUser, word -> !word.isFromLayer());
    if (!text.isEmpty()) {
      if (page.textSource() == TextSource.OCR) {
        UnseenText.remove(document, found);
      }
      add(found, text);
    }
  }

  private static AffineTransform userSpace(PageSpace space, Size size) {
    try {
      AffineTransform toUser = space.toDisplay().createInverse();
      toUser.scale(space.width() / size.width(), space.height() / size.height());
      return toUser;
    } catch (NoninvertibleTransformException e) {
      throw new PipelineException(ErrorCode.CORRUPT, "A page of the file has no area", e);
    }
  }

  /** Text goes behind what is there, which is wrapped: it may leave any state of graphics. */
  private void add(PDPage page, String text) throws IOException {
    COSArray contents = new COSArray();
    contents.add(stream("q\n"));
    COSBase before = page.getCOSObject().getDictionaryObject(COSName.CONTENTS);
    if (before instanceof COSArray list) {
      contents.addAll(list);
    } else if (before instanceof COSStream) {
      contents.add(page.getCOSObject().getItem(COSName.CONTENTS));
    }
    contents.add(stream("\nQ\n" + text));
    page.getCOSObject().setItem(COSName.CONTENTS, contents);
    resources(page).setItem(FONT, font.dictionary());
  }

  /** The fonts of a page, as its own: what it inherits is others' too. */
  private static COSDictionary resources(PDPage page) {
    PDResources inherited = page.getResources();
    COSDictionary own =
        inherited == null ? new COSDictionary() : new COSDictionary(inherited.getCOSObject());
    COSDictionary fonts =
        own.getDictionaryObject(COSName.FONT) instanceof COSDictionary had
            ? new COSDictionary(had)
            : new COSDictionary();
    own.setItem(COSName.FONT, fonts);
    page.getCOSObject().setItem(COSName.RESOURCES, own);
    return fonts;
  }

  private COSStream stream(String content) throws IOException {
    COSStream stream = document.getDocument().createCOSStream();
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(content.getBytes(StandardCharsets.US_ASCII));
    }
    return stream;
  }

  @Override
  public void finish() throws IOException {
    font.finish();
    document.setAllSecurityToBeRemoved(true);
    try (OutputStream out = place.bytes(".pdf")) {
      document.save(out);
    }
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
