package dev.platen.export.pdf;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** veraPDF's judgement of a file that claims to be PDF/A-2b. */
final class PdfaCheck {

  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  private PdfaCheck() {}

  /** What is wrong with it; empty if nothing. */
  static List<String> complaints(Path file) throws Exception {
    try (InputStream in = Files.newInputStream(file);
        PDFAParser parser = Foundries.defaultInstance().createParser(in, PDFAFlavour.PDFA_2_B);
        PDFAValidator validator =
            Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_B, false)) {
      ValidationResult result = validator.validate(parser);
      List<String> complaints =
          result.getTestAssertions().stream()
              .map(each -> each.getRuleId().getClause() + ": " + each.getMessage())
              .distinct()
              .toList();
      return result.isCompliant() || !complaints.isEmpty()
          ? complaints
          : List.of("Not compliant, and veraPDF says nothing more");
    }
  }
}
