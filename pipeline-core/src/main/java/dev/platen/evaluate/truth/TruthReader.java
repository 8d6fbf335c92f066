package dev.platen.evaluate.truth;

import java.util.List;
import java.util.Locale;

/** Reads truth files of every kind, told apart by their ending and their root element. */
public final class TruthReader {

  private TruthReader() {}

  /** Whether a file of this name is read: {@code .json}, {@code .xml}, {@code .txt}. */
  public static boolean reads(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    return name.endsWith(".json") || name.endsWith(".xml") || name.endsWith(".txt");
  }

  /**
   * The pages of a truth file. XML that is neither PAGE nor ALTO (such as METS) has none.
   *
   * @throws MalformedTruthException if it is not what its name says
   */
  public static List<TruthPage> read(TruthFile file) {
    String name = file.fileName().toLowerCase(Locale.ROOT);
    if (name.endsWith(".json")) {
      return List.of(new PlatenTruthReader(file).read());
    } else if (name.endsWith(".txt")) {
      return PlainTextReader.read(file);
    }
    XmlElement root = XmlTree.read(file);
    try {
      return switch (root.name()) {
        case "PcGts" -> new PageXmlReader(file, root).read();
        case "alto" -> new AltoReader(file, root).read();
        default -> List.of();
      };
    } catch (IllegalArgumentException e) {
      // A record has refused its values, such as a page of no size.
      throw new MalformedTruthException(file.name(), root.name(), e.getMessage(), e);
    }
  }
}
