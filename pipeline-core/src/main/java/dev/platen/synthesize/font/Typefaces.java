package dev.platen.synthesize.font;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;

/** Opens fonts as they are asked for. Not for several threads at once. */
public final class Typefaces implements AutoCloseable {

  private static final Path INSTALLED = Path.of("/usr/share/fonts");

  /** Liberation Sans, in PDFBox's jar. */
  private static final String BUILT_IN =
      "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  /** Null for the built-in face alone. */
  private final Path folder;

  private final Map<String, Typeface> faces = new HashMap<>();
  private final Map<Family, Map<Style, FontFile>> files = new EnumMap<>(Family.class);
  private final List<AutoCloseable> open = new ArrayList<>();

  private Typefaces(Path folder) {
    this.folder = folder;
  }

  /** The fonts of Debian's packages. */
  public static Typefaces installed() {
    return new Typefaces(INSTALLED);
  }

  /** One face for everything, which needs no package and has no Chinese. */
  public static Typefaces builtIn() {
    return new Typefaces(null);
  }

  /**
   * Packages of {@link #installed} fonts that are not there, in order of the alphabet.
   *
   * @param heldOut whether held-out families are asked for too
   */
  public static List<String> missingPackages(boolean heldOut) {
    TreeSet<String> missing = new TreeSet<>();
    for (Family family : Family.values()) {
      boolean wanted = heldOut || !family.heldOut();
      if (wanted && !Files.isReadable(INSTALLED.resolve(family.file(Style.REGULAR)))) {
        missing.add(family.debianPackage());
      }
    }
    return List.copyOf(missing);
  }

  /** A Latin face. */
  public Typeface latin(Family family, Style style) {
    return faces.computeIfAbsent(
        family + " " + style,
        key -> new Typeface(family, style, file(family, style), file(family, style)));
  }

  /** A Chinese face with a Latin one for what is not Chinese. */
  public Typeface chinese(Family family, Family latin, Style style) {
    Style upright = style == Style.ITALIC ? Style.REGULAR : style;
    return faces.computeIfAbsent(
        family + " " + latin + " " + style,
        key -> new Typeface(family, style, file(family, upright), file(latin, style)));
  }

  private FontFile file(Family family, Style style) {
    return files
        .computeIfAbsent(family, key -> new EnumMap<>(Style.class))
        .computeIfAbsent(style, key -> open(family, style));
  }

  private FontFile open(Family family, Style style) {
    boolean made = folder == null || family.file(style).isEmpty();
    String file = folder == null ? BUILT_IN : path(family, made ? Style.REGULAR : style);
    try {
      boolean emboldened = made && style == Style.BOLD;
      return new FontFile(read(family, file), emboldened, made && style == Style.ITALIC);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Can't read the font %s; install the package %s".formatted(file, family.debianPackage()),
          e);
    }
  }

  private String path(Family family, Style style) {
    return folder.resolve(family.file(style)).toString();
  }

  private TrueTypeFont read(Family family, String file) throws IOException {
    if (folder == null) {
      if (family.chinese()) {
        throw new IllegalArgumentException("The built-in font has no Chinese; use installed fonts");
      }
      try (InputStream stream = Typefaces.class.getResourceAsStream(file)) {
        return opened(new TTFParser().parseEmbedded(stream));
      }
    }
    if (file.endsWith(".ttc")) {
      TrueTypeCollection collection = new TrueTypeCollection(Path.of(file).toFile());
      open.add(collection);
      List<TrueTypeFont> fonts = new ArrayList<>();
      collection.processAllFonts(fonts::add);
      return fonts.get(0);
    }
    try (InputStream stream = Files.newInputStream(Path.of(file))) {
      return opened(
          file.endsWith(".otf")
              ? new OTFParser().parseEmbedded(stream)
              : new TTFParser().parseEmbedded(stream));
    }
  }

  private TrueTypeFont opened(TrueTypeFont font) {
    open.add(font);
    return font;
  }

  @Override
  public void close() {
    for (AutoCloseable each : open) {
      try {
        each.close();
      } catch (Exception e) {
        throw new IllegalStateException("Can't close a font", e);
      }
    }
  }
}
