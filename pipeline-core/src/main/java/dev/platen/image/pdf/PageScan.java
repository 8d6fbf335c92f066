package dev.platen.image.pdf;

import dev.platen.config.DecodeSettings;
import dev.platen.config.LimitSettings;
import dev.platen.geometry.Rotation;
import dev.platen.geometry.Size;
import java.util.Optional;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * The image that a page of a scan is, as it lies in the file.
 *
 * @param image the image's stream; nothing of it is decoded
 * @param stencil whether it is a mask that black is poured through
 */
public record PageScan(COSStream image, boolean stencil) {

  /**
   * The image of a page that is nothing but one: upright, not cropped, without transparency. Found
   * by the same rules as when the page is decoded.
   */
  public static Optional<PageScan> find(PDPage page, DecodeSettings decode, LimitSettings limits) {
    PageSpace space = PageSpace.of(page);
    PagePlan plan = new PagePlanner(decode, limits).plan(space, PageSurvey.layout(page, space));
    if (!(plan instanceof PagePlan.Scan scan)
        || scan.mirrored()
        || scan.turn() != Rotation.NONE
        || scan.left() != 0
        || scan.top() != 0
        || !(scan.image().dictionary() instanceof COSStream stream)) {
      return Optional.empty();
    }
    Size size = new Size(scan.image().width(), scan.image().height());
    boolean plain =
        size.equals(scan.frame().size())
            && !stream.containsKey(COSName.SMASK)
            && !stream.containsKey(COSName.MASK);
    return plain ? Optional.of(new PageScan(stream, scan.image().stencil())) : Optional.empty();
  }
}
