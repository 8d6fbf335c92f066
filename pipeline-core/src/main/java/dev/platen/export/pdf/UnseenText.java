package dev.platen.export.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Text that a page shows in rendering mode 3, which paints nothing: an earlier text layer. */
final class UnseenText {

  private static final int INVISIBLE = 3;

  /** Operators and operands beyond which a page is left as it is: a drawing, not a text layer. */
  private static final int MOST_TOKENS = 2_000_000;

  private static final Set<String> SHOWING =
      Set.of(
          OperatorName.SHOW_TEXT,
          OperatorName.SHOW_TEXT_ADJUSTED,
          OperatorName.SHOW_TEXT_LINE,
          OperatorName.SHOW_TEXT_LINE_AND_SPACE);

  private UnseenText() {}

  /** Takes it out of the page's own content; text within forms stays. */
  static void remove(PDDocument document, PDPage page) throws IOException {
    List<Object> kept = new ArrayList<>();
    List<Object> operands = new ArrayList<>();
    Deque<Integer> saved = new ArrayDeque<>();
    int mode = 0;
    boolean removed = false;
    PDFStreamParser parser = new PDFStreamParser(page);
    try {
      for (Object token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
        if (kept.size() > MOST_TOKENS) {
          return;
        }
        if (!(token instanceof Operator operator)) {
          operands.add(token);
          continue;
        }
        switch (operator.getName()) {
          case OperatorName.SAVE -> saved.push(mode);
          case OperatorName.RESTORE -> mode = saved.isEmpty() ? 0 : saved.pop();
          case OperatorName.SET_TEXT_RENDERINGMODE -> mode = mode(operands);
          default -> {}
        }
        if (mode == INVISIBLE && SHOWING.contains(operator.getName())) {
          removed = true;
        } else {
          kept.addAll(operands);
          kept.add(operator);
        }
        operands.clear();
      }
    } finally {
      parser.close();
    }
    if (removed) {
      replace(document, page, kept);
    }
  }

  private static int mode(List<Object> operands) {
    return !operands.isEmpty() && operands.get(0) instanceof COSNumber number
        ? number.intValue()
        : 0;
  }

  private static void replace(PDDocument document, PDPage page, List<Object> tokens)
      throws IOException {
    COSStream content = document.getDocument().createCOSStream();
    try (OutputStream out = content.createOutputStream(COSName.FLATE_DECODE)) {
      ContentStreamWriter writer = new ContentStreamWriter(out);
      for (Object token : tokens) {
        if (token instanceof Operator operator) {
          writer.writeToken(operator);
        } else {
          writer.writeToken((COSBase) token);
        }
      }
    }
    page.getCOSObject().setItem(COSName.CONTENTS, content);
  }
}
