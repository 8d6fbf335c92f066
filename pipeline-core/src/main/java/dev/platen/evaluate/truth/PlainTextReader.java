package dev.platen.evaluate.truth;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads plain text in UTF-8, named after its document.
 *
 * <ul>
 *   <li>{@code letter.txt} or {@code letter.pdf.txt}: the document {@code letter}, whatever its
 *       ending; form feeds separate its pages, as OCR programs write them.
 *   <li>{@code volume_p012.txt} or {@code volume.p12.txt}: page 12 of {@code volume}.
 * </ul>
 */
final class PlainTextReader {

  private static final Pattern PAGE = Pattern.compile("(.+)[._-]p0*([1-9][0-9]{0,8})");

  private PlainTextReader() {}

  static List<TruthPage> read(TruthFile file) {
    String text = decode(file);
    String stem = PageReference.stem(file.fileName());
    Matcher page = PAGE.matcher(stem);
    if (page.matches()) {
      int number = Integer.parseInt(page.group(2));
      return List.of(page(file, page.group(1), number, file.id(), text));
    }
    List<TruthPage> pages = new ArrayList<>();
    String[] parts = text.split("\f", -1);
    // A form feed after the last page ends it and begins no other.
    int count =
        parts.length > 1 && parts[parts.length - 1].isBlank() ? parts.length - 1 : parts.length;
    for (int i = 0; i < count; i++) {
      String id = count == 1 ? file.id() : file.id() + "#" + (i + 1);
      pages.add(page(file, stem, i + 1, id, parts[i]));
    }
    return pages;
  }

  private static String decode(TruthFile file) {
    ByteBuffer bytes = ByteBuffer.wrap(file.bytes());
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer text = CharBuffer.allocate(file.bytes().length);
    CoderResult result = decoder.decode(bytes, text, true);
    try {
      if (result.isError()) {
        result.throwException();
      }
    } catch (CharacterCodingException e) {
      throw new MalformedTruthException(
          file.name(), "byte " + bytes.position(), "the text is not UTF-8; convert it", e);
    }
    String decoded = text.flip().toString();
    return decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded;
  }

  private static TruthPage page(
      TruthFile file, String document, int pageNumber, String id, String text) {
    return new TruthPage(
        id,
        file.set(),
        TruthKind.UNKNOWN,
        new PageReference(file.folders(), List.of(document), true, pageNumber),
        null,
        new TruthText(text, true, false),
        null,
        null,
        null,
        null,
        null,
        TruthGeometry.UNKNOWN,
        null,
        null,
        null);
  }
}
