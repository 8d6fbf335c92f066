package dev.platen.image.pdf;

import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/** Draws a page, and tells an {@link ImageWatch} what could not be drawn instead of logging it. */
final class WatchfulDrawer extends PageDrawer {

  private final ImageWatch watch;
  private long operators;

  WatchfulDrawer(PageDrawerParameters parameters, ImageWatch watch) throws IOException {
    super(parameters);
    this.watch = watch;
  }

  @Override
  public void drawImage(PDImage image) {
    if (!watch.admits(image)) {
      return;
    }
    try {
      super.drawImage(image);
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
      watch.failed(image, e);
    }
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    if (++operators > PageSurvey.MAX_OPERATORS) {
      throw new PipelineException(
          ErrorCode.TOO_LARGE,
          "The page has more than %d drawing operators".formatted(PageSurvey.MAX_OPERATORS));
    }
    super.processOperator(operator, operands);
  }

  @Override
  protected void operatorException(Operator operator, List<COSBase> operands, IOException e) {
    String name = operator.getName();
    // Images that are missing or unreadable were noted by the survey.
    if (!name.equals("Do") && !name.equals("BI")) {
      watch.lose(
          ErrorCode.CORRUPT, "Operator %s of the page failed: %s".formatted(name, e.getMessage()));
    }
  }
}
