package dev.platen.page;

import java.util.regex.Pattern;

/** The form of a caption that names a figure or a table by its number. */
public final class NumberedCaption {

  /** A small letter after the number goes on with a sentence. */
  private static final Pattern FORM =
      Pattern.compile(
          "^(?:[表图圖]\\s*)?(?:Fig(?:ure|\\.)?|Table|Tab\\.|Abb(?:ildung|\\.)?|Tabelle|Tableau|Chart|Plate|Photo"
              + "|Exhibit|Scheme|FIG(?:URE|\\.)?|TABLE|圖表?|图表?|表)\\s*\\.?\\s*"
              + "(?:\\d|[IVX]+\\b|[一二三四五六七八九十])(?!\\d*[a-z]?\\s+\\p{Ll}{2}).*",
          Pattern.DOTALL);

  private NumberedCaption() {}

  /** Whether a text has it: "Table 3", "Abb. 2", "图 4". */
  public static boolean is(String text) {
    return FORM.matcher(text).matches();
  }
}
