package dev.platen.spark.io.archive;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Names that archives give their members: which charset they are in, and which are safe. */
public final class MemberName {

  /** Longer names are refused; Linux takes no longer paths either. */
  static final int MAX_LENGTH = 4096;

  /** What Chinese Windows writes into ZIP files without saying so. */
  private static final Charset CHINESE = Charset.forName("GB18030");

  /** The characters in common use among those. */
  private static final Charset COMMON_CHINESE = Charset.forName("GB2312");

  private static final Charset DOS =
      Charset.isSupported("IBM437") ? Charset.forName("IBM437") : StandardCharsets.ISO_8859_1;

  private MemberName() {}

  /** UTF-8 where it is that; else Chinese where every character beyond ASCII is Han; else DOS. */
  static String decode(byte[] name) {
    return strictly(name, StandardCharsets.UTF_8)
        .or(() -> strictly(name, CHINESE).filter(MemberName::isHan))
        .orElseGet(() -> new String(name, DOS));
  }

  private static Optional<String> strictly(byte[] bytes, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** Western names read as Chinese give Han characters, too, but hardly common ones. */
  private static boolean isHan(String text) {
    CharsetEncoder common = COMMON_CHINESE.newEncoder();
    int[] foreign = text.codePoints().filter(c -> c >= 0x80).toArray();
    long likely =
        Arrays.stream(foreign).filter(c -> common.canEncode(Character.toString(c))).count();
    return likely * 2 > foreign.length
        && Arrays.stream(foreign)
            .allMatch(
                c ->
                    Character.isIdeographic(c)
                        // Punctuation and full-width forms that stand among Han characters.
                        || (c >= 0x2010 && c < 0x2040)
                        || (c >= 0x3000 && c < 0x3040)
                        || (c >= 0xff00 && c < 0xfff0));
  }

  /** Why a name may not be used; empty if it may. */
  public static Optional<String> danger(String name) {
    if (name.isEmpty()) {
      return Optional.of("is empty");
    } else if (name.length() > MAX_LENGTH) {
      return Optional.of("is longer than %d characters".formatted(MAX_LENGTH));
    } else if (name.indexOf('\0') >= 0) {
      return Optional.of("holds a NUL character");
    } else if (name.indexOf('\\') >= 0) {
      return Optional.of("holds a backslash");
    } else if (name.startsWith("/") || name.matches("(?s)[A-Za-z]:.*")) {
      return Optional.of("is absolute");
    } else if (segments(name).contains("..")) {
      return Optional.of("leaves the archive by \"..\"");
    }
    return segments(name).isEmpty() ? Optional.of("names no file") : Optional.empty();
  }

  /** The parts of a name between slashes, without empty ones and ".". */
  public static List<String> segments(String name) {
    List<String> segments = new ArrayList<>();
    int start = 0;
    while (start <= name.length()) {
      int slash = name.indexOf('/', start);
      int end = slash < 0 ? name.length() : slash;
      String segment = name.substring(start, end);
      if (!segment.isEmpty() && !segment.equals(".")) {
        segments.add(segment);
      }
      start = end + 1;
    }
    return segments;
  }
}
