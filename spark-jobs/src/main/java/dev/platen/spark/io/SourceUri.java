package dev.platen.spark.io;

import dev.platen.spark.io.archive.MemberName;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.stream.Collectors;

/**
 * The one form in which Platen writes where a document lies.
 *
 * <p>A scheme, an authority where there is one, and a path: {@code file:///scans/发票%201.pdf},
 * {@code s3a://bucket/a.tif}. In the path stand as they are: ASCII letters, digits, {@code
 * -._~$&'()*+,;=:@} and characters beyond ASCII that can be seen. All else is percent-encoded, byte
 * by byte: blanks, control and formatting characters, {@code %#?!"<>[\]^`{|}}, and bytes that are
 * not UTF-8. So a uri holds no blank, tab or line break, and leads back to the same bytes of the
 * name whatever the locale.
 *
 * <p>A member of an archive follows its archive after {@code !/}, repeatedly for archives in
 * archives: {@code file:///a.zip!/b.tar!/c.tif}. The second member of one name ends with {@code
 * !2}. Neither can be confused with a name, where {@code !} is encoded.
 */
public final class SourceUri {

  private static final String MEMBER = "!/";
  private static final String PLAIN = "-._~$&'()*+,;=:@/";
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private SourceUri() {}

  /** The uri of a local file; the path is absolute. */
  static String ofLocal(Path path) {
    String text = path.toString();
    // Only from the path itself can odd bytes be had; for plain names that would cost a system
    // call.
    String encoded =
        text.chars().allMatch(c -> c < 0x80)
            ? encode(text.getBytes(StandardCharsets.US_ASCII))
            : encode(decode(path.toUri().getRawPath()));
    return "file://"
        + (encoded.length() > 1 && encoded.endsWith("/")
            ? encoded.substring(0, encoded.length() - 1)
            : encoded);
  }

  /** Whether a uri leads to a local file, or to a member of one. */
  static boolean isLocal(String uri) {
    return uri.startsWith("file:/");
  }

  /** The local file of a uri. */
  static Path toLocal(String uri) {
    StringBuilder ascii = new StringBuilder("file://");
    for (byte b : uri.substring("file://".length()).getBytes(StandardCharsets.UTF_8)) {
      if (b < 0) {
        ascii.append('%').append(HEX.toHexDigits(b));
      } else {
        ascii.append((char) b);
      }
    }
    return Path.of(URI.create(ascii.toString()));
  }

  /** The uri of a file of a Hadoop file system; the path has scheme and authority. */
  static String ofHadoop(org.apache.hadoop.fs.Path path) {
    URI uri = path.toUri();
    return uri.getScheme()
        + "://"
        + (uri.getAuthority() == null ? "" : uri.getAuthority())
        + encode(uri.getPath().getBytes(StandardCharsets.UTF_8));
  }

  /** The Hadoop path of a uri. */
  static org.apache.hadoop.fs.Path toHadoop(String uri) {
    int authority = uri.indexOf("://") + 3;
    int path = uri.indexOf('/', authority);
    return new org.apache.hadoop.fs.Path(
        uri.substring(0, authority - 3),
        authority == path ? null : uri.substring(authority, path < 0 ? uri.length() : path),
        path < 0 ? "/" : path(uri));
  }

  /** The uri of a member of an archive. */
  static String member(String archive, String name) {
    return archive
        + MEMBER
        + MemberName.segments(name).stream()
            .map(segment -> encode(segment.getBytes(StandardCharsets.UTF_8)))
            .collect(Collectors.joining("/"));
  }

  /** The uri of a member whose name may not be used; nothing in it is a path any more. */
  static String unsafeMember(String archive, String name) {
    String shown = name.substring(0, Math.min(name.length(), 1024));
    return archive
        + MEMBER
        + encode(shown.getBytes(StandardCharsets.UTF_8))
            .replace("/", "%2F")
            .replace("..", "%2E%2E");
  }

  /** The uri of the n-th member that has the same name; n is 2 or more. */
  static String repeated(String member, int n) {
    return member + "!" + n;
  }

  /** Whether this is a member of an archive. */
  public static boolean isMember(String uri) {
    return uri.contains(MEMBER);
  }

  /** The file that holds a member, through all archives; the uri itself where it is no member. */
  public static String outermost(String uri) {
    int end = uri.indexOf(MEMBER);
    return end < 0 ? uri : uri.substring(0, end);
  }

  /** The archive that a member lies in directly. */
  public static String container(String uri) {
    int end = uri.lastIndexOf(MEMBER);
    if (end < 0) {
      throw new IllegalArgumentException("%s is no member of an archive".formatted(uri));
    }
    return uri.substring(0, end);
  }

  /** The last part of a uri, decoded, for people and for sniffing of endings. */
  public static String name(String uri) {
    return new String(decode(uri.substring(uri.lastIndexOf('/') + 1)), StandardCharsets.UTF_8);
  }

  /** The path of a uri, decoded; bytes that are not UTF-8 become replacement characters. */
  public static String path(String uri) {
    int path = uri.indexOf('/', uri.indexOf("://") + 3);
    return path < 0 ? "/" : new String(decode(uri.substring(path)), StandardCharsets.UTF_8);
  }

  /** Percent-encodes what does not stand for itself. */
  static String encode(byte[] bytes) {
    StringBuilder encoded = new StringBuilder(bytes.length + 16);
    int at = 0;
    while (at < bytes.length) {
      int length = Utf8.length(bytes, at);
      int codePoint = length > 0 ? Utf8.codePoint(bytes, at, length) : -1;
      int end = at + Math.max(length, 1);
      if (codePoint >= 0 && isPlain(codePoint)) {
        encoded.appendCodePoint(codePoint);
      } else {
        for (int i = at; i < end; i++) {
          encoded.append('%').append(HEX.toHexDigits(bytes[i]));
        }
      }
      at = end;
    }
    return encoded.toString();
  }

  private static boolean isPlain(int c) {
    if (c < 0x80) {
      return (c >= 'a' && c <= 'z')
          || (c >= 'A' && c <= 'Z')
          || (c >= '0' && c <= '9')
          || PLAIN.indexOf(c) >= 0;
    }
    return !isInvisible(c);
  }

  /**
   * Blanks, controls and formatting characters, by fixed ranges: the form must not change with
   * Java.
   */
  private static boolean isInvisible(int c) {
    return c <= 0xa0
        || c == 0xad
        || c == 0x61c
        || c == 0x1680
        || c == 0x180e
        || (c >= 0x2000 && c <= 0x200f)
        || (c >= 0x2028 && c <= 0x202f)
        || (c >= 0x205f && c <= 0x206f)
        || c == 0x3000
        || c == 0xfeff
        || (c >= 0xfff0 && c <= 0xffff)
        || c >= 0xe0000;
  }

  /** Undoes percent-encoding; a % that begins no code stands for itself. */
  static byte[] decode(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream decoded = new ByteArrayOutputStream(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      boolean code =
          bytes[i] == '%'
              && i + 2 < bytes.length
              && HexFormat.isHexDigit(bytes[i + 1])
              && HexFormat.isHexDigit(bytes[i + 2]);
      if (code) {
        decoded.write(
            HexFormat.fromHexDigit(bytes[i + 1]) << 4 | HexFormat.fromHexDigit(bytes[i + 2]));
        i += 2;
      } else {
        decoded.write(bytes[i]);
      }
    }
    return decoded.toByteArray();
  }
}
