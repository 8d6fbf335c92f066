package dev.platen.export.pdf;

import dev.platen.export.place.Original;
import dev.platen.export.view.PageView;
import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import dev.platen.image.OpenPage;
import dev.platen.image.pdf.PageScan;
import dev.platen.image.pdf.PageSpace;
import dev.platen.image.pdf.PdfLoader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.multipdf.PDFCloneUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * Pages of a PDF as pictures. Where the page is one image, that image goes over as it lies in the
 * file; any other page is drawn.
 */
final class PdfPictures implements PagePictures {

  /** What an image needs to be decoded; anything else in its dictionary stays behind. */
  private static final List<COSName> KEPT =
      List.of(
          COSName.TYPE,
          COSName.SUBTYPE,
          COSName.WIDTH,
          COSName.HEIGHT,
          COSName.BITS_PER_COMPONENT,
          COSName.COLORSPACE,
          COSName.DECODE,
          COSName.IMAGE_MASK,
          COSName.FILTER,
          COSName.DECODE_PARMS);

  /** Filters that an archive may hold: not LZW. */
  private static final Set<COSName> FILTERS =
      Set.of(
          COSName.DCT_DECODE,
          COSName.JBIG2_DECODE,
          COSName.CCITTFAX_DECODE,
          COSName.FLATE_DECODE,
          COSName.RUN_LENGTH_DECODE);

  /** Color spaces that need no more than the archive's own profile. */
  private static final Set<COSName> PLAIN_COLORS = Set.of(COSName.DEVICEGRAY, COSName.DEVICERGB);

  private final Original original;
  private final PDDocument source;

  PdfPictures(Original original) {
    this.original = original;
    this.source = PdfLoader.load(original.path());
  }

  @Override
  public Picture of(PageView page, PDDocument target) throws IOException {
    if (page.pageNumber() > source.getNumberOfPages()) {
      throw new PipelineException(
          ErrorCode.CORRUPT, "The file has no page %d any more".formatted(page.pageNumber()));
    }
    PDPage from = source.getPage(page.pageNumber() - 1);
    PageSpace space = PageSpace.of(from);
    Optional<COSStream> scan =
        PageScan.find(from, original.decode(), original.limits()).flatMap(PdfPictures::storable);
    PDImageXObject image;
    if (scan.isPresent()) {
      image = copy(scan.get(), target);
    } else {
      try (OpenPage open = original.page(page.pageNumber())) {
        image = StoredPixels.compact(target, open.image());
      }
    }
    double points = 72 * space.inchesPerUnit();
    return new Picture(image, space.width() * points, space.height() * points);
  }

  /** The stream, if an archive may hold it as it is. */
  private static Optional<COSStream> storable(PageScan scan) {
    COSBase filter = scan.image().getDictionaryObject(COSName.FILTER, COSName.F);
    COSBase colors = scan.image().getDictionaryObject(COSName.COLORSPACE, COSName.CS);
    COSBase only = filter instanceof COSArray list && list.size() == 1 ? list.getObject(0) : filter;
    boolean plain =
        only instanceof COSName name
            && FILTERS.contains(name)
            && (scan.stencil() || PLAIN_COLORS.contains(colors));
    return plain ? Optional.of(scan.image()) : Optional.empty();
  }

  private static PDImageXObject copy(COSStream image, PDDocument target) throws IOException {
    COSStream copy = target.getDocument().createCOSStream();
    try (InputStream in = image.createRawInputStream();
        OutputStream out = copy.createRawOutputStream()) {
      in.transferTo(out);
    }
    PDFCloneUtility cloning = new PDFCloneUtility(target) {};
    for (COSName key : KEPT) {
      COSBase value = image.getDictionaryObject(key);
      if (value != null) {
        copy.setItem(key, cloning.cloneForNewDocument(value));
      }
    }
    return new PDImageXObject(new PDStream(copy), null);
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
