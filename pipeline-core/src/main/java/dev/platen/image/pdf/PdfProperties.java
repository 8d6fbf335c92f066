package dev.platen.image.pdf;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDPageLabels;

/** What a document says of itself: title, properties, page labels. Broken ones are left out. */
final class PdfProperties {

  private static final int MAX_VALUE = 1000;
  private static final int MAX_PROPERTIES = 64;
  private static final int MAX_LABEL = 64;

  /** A Roman numeral has a letter for every thousand; no page is numbered beyond this. */
  private static final int MAX_LABEL_START = 100_000;

  private PdfProperties() {}

  /** The title; null if there is none. */
  static String title(PDDocument document) {
    return metadata(document).get("Title");
  }

  /** The entries of the information dictionary, and the version of the format. */
  static Map<String, String> metadata(PDDocument document) {
    Map<String, String> found = new TreeMap<>();
    found.put("PdfVersion", "%.1f".formatted(document.getVersion()));
    COSDictionary trailer = document.getDocument().getTrailer();
    COSDictionary info = trailer == null ? null : trailer.getCOSDictionary(COSName.INFO);
    if (info == null) {
      return found;
    }
    for (COSName key : info.keySet()) {
      String name = clean(key.getName(), MAX_LABEL);
      if (found.size() == MAX_PROPERTIES) {
        break;
      }
      if (!name.isEmpty() && info.getDictionaryObject(key) instanceof COSString value) {
        String text = clean(value.getString(), MAX_VALUE);
        if (!text.isEmpty()) {
          found.put(name, text);
        }
      }
    }
    return found;
  }

  /** A label for each page; null where there is none. */
  static String[] labels(PDDocument document, int pages) {
    String[] labels = new String[pages];
    try {
      PDPageLabels own = document.getDocumentCatalog().getPageLabels();
      if (own == null) {
        return labels;
      }
      for (int start : own.getPageIndices()) {
        if (own.getPageLabelRange(start).getStart() > MAX_LABEL_START) {
          return labels;
        }
      }
      String[] given = own.getLabelsByPageIndices();
      for (int i = 0; i < Math.min(pages, given.length); i++) {
        String label = given[i] == null ? "" : clean(given[i], MAX_LABEL);
        labels[i] = label.isEmpty() ? null : label;
      }
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // Labels are an ornament; a page is found by its number.
      return new String[pages];
    }
    return labels;
  }

  /** Whether an entry names an object that the file does not hold. */
  static boolean isDangling(COSDictionary dictionary, COSName key) {
    return dictionary.getItem(key) instanceof COSObject
        && dictionary.getDictionaryObject(key) == null;
  }

  private static String clean(String text, int length) {
    String visible =
        text.codePoints()
            .map(c -> Character.isISOControl(c) || c == 0xFFFE || c == 0xFEFF ? ' ' : c)
            .limit(length)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    return visible.strip();
  }
}
