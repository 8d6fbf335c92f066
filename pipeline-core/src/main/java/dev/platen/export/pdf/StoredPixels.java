package dev.platen.export.pdf;

import dev.platen.export.opencv.Cutout;
import dev.platen.export.opencv.PageRows;
import dev.platen.model.PageImage;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Decoded pixels as an image of a PDF. */
final class StoredPixels {

  /** PNG's predictors, chosen row by row (ISO 32000-1, 7.4.4.4). */
  private static final int PNG_PREDICTORS = 15;

  /** The row filter that says: the difference to the row above. */
  private static final int UP = 2;

  private StoredPixels() {}

  /** Without loss: bilevel pages by Group 4, all others by Flate. */
  static PDImageXObject lossless(PDDocument document, PageImage page) throws IOException {
    PageRows rows = new PageRows(page);
    return rows.isBilevel()
        ? CCITTFactory.createFromImage(document, bits(rows))
        : flate(document, rows);
  }

  /**
   * Bilevel pages by Group 4, all others as JPEG: for pictures that were painted by this program.
   */
  static PDImageXObject compact(PDDocument document, PageImage page) throws IOException {
    PageRows rows = new PageRows(page);
    return rows.isBilevel()
        ? CCITTFactory.createFromImage(document, bits(rows))
        : JPEGFactory.createFromByteArray(
            document, Cutout.scaled(page, Math.max(rows.width(), rows.height())).bytes());
  }

  private static BufferedImage bits(PageRows rows) {
    BufferedImage bits =
        new BufferedImage(rows.width(), rows.height(), BufferedImage.TYPE_BYTE_BINARY);
    byte[] packed = ((DataBufferByte) bits.getRaster().getDataBuffer()).getData();
    int stride = (rows.width() + 7) / 8;
    byte[] row = new byte[rows.width()];
    for (int y = 0; y < rows.height(); y++) {
      rows.read(y, row);
      for (int x = 0; x < row.length; x++) {
        if (row[x] != 0) {
          packed[y * stride + x / 8] |= (byte) (0x80 >> (x % 8));
        }
      }
    }
    return bits;
  }

  private static PDImageXObject flate(PDDocument document, PageRows rows) throws IOException {
    COSStream stream = document.getDocument().createCOSStream();
    boolean grey = rows.channels() == 1;
    try (OutputStream raw = stream.createRawOutputStream();
        OutputStream out = new DeflaterOutputStream(raw)) {
      byte[] above = new byte[rows.width() * rows.channels()];
      byte[] row = new byte[above.length];
      byte[] filtered = new byte[above.length + 1];
      filtered[0] = UP;
      for (int y = 0; y < rows.height(); y++) {
        rows.read(y, row);
        for (int i = 0; i < row.length; i++) {
          filtered[i + 1] = (byte) (row[i] - above[i]);
        }
        out.write(filtered);
        System.arraycopy(row, 0, above, 0, row.length);
      }
    }
    COSDictionary predictor = new COSDictionary();
    predictor.setInt(COSName.PREDICTOR, PNG_PREDICTORS);
    predictor.setInt(COSName.COLORS, rows.channels());
    predictor.setInt(COSName.BITS_PER_COMPONENT, 8);
    predictor.setInt(COSName.COLUMNS, rows.width());
    stream.setItem(COSName.TYPE, COSName.XOBJECT);
    stream.setItem(COSName.SUBTYPE, COSName.IMAGE);
    stream.setItem(COSName.FILTER, COSName.FLATE_DECODE);
    stream.setItem(COSName.DECODE_PARMS, predictor);
    stream.setInt(COSName.WIDTH, rows.width());
    stream.setInt(COSName.HEIGHT, rows.height());
    stream.setInt(COSName.BITS_PER_COMPONENT, 8);
    stream.setItem(COSName.COLORSPACE, grey ? COSName.DEVICEGRAY : COSName.DEVICERGB);
    return new PDImageXObject(new PDStream(stream), null);
  }
}
