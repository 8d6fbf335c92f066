package dev.platen.image.pdf;

import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;

/** The operator Tf where no font is needed: loading fonts is most of the cost of a survey. */
final class SkipFont extends OperatorProcessor {

  SkipFont(PDFStreamEngine survey) {
    super(survey);
  }

  @Override
  public void process(Operator operator, List<COSBase> operands) {
    // Where text stands is known without its font.
  }

  @Override
  public String getName() {
    return OperatorName.SET_FONT_AND_SIZE;
  }
}
