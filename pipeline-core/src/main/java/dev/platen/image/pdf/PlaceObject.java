package dev.platen.image.pdf;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.MissingOperandException;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.contentstream.operator.graphics.DrawObject;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDResources;

/**
 * The operator Do for a survey: images are noted as they stand in the file, forms are gone into.
 */
final class PlaceObject extends OperatorProcessor {

  private final PageSurvey survey;
  private final DrawObject forms;

  PlaceObject(PageSurvey survey) {
    super(survey);
    this.survey = survey;
    this.forms = new DrawObject(survey);
  }

  @Override
  public void process(Operator operator, List<COSBase> operands) throws IOException {
    if (operands.isEmpty() || !(operands.get(0) instanceof COSName name)) {
      throw new MissingOperandException(operator, operands);
    }
    PDResources resources = survey.getResources();
    COSDictionary objects =
        resources == null ? null : resources.getCOSObject().getCOSDictionary(COSName.XOBJECT);
    COSStream object = objects == null ? null : objects.getCOSStream(name);
    if (object == null) {
      survey.placeMissing(name.getName());
    } else if (COSName.IMAGE.equals(object.getCOSName(COSName.SUBTYPE))) {
      survey.place(object);
    } else {
      if (survey.enters(object)) {
        forms.process(operator, operands);
      }
    }
  }

  @Override
  public String getName() {
    return OperatorName.DRAW_OBJECT;
  }
}
