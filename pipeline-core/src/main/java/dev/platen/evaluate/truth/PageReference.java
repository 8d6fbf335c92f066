package dev.platen.evaluate.truth;

import java.io.Serializable;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The page that a truth is about: as much of the path of its document as the truth knows.
 *
 * @param folders where the truth file lies below the folder of truth; tells documents of one name
 *     apart. Empty where the truth itself gives the path
 * @param path parts of the document's path, the last one its file name
 * @param anyEnding whether the file name may have an ending that the truth does not give
 * @param pageNumber 1-based
 */
public record PageReference(
    List<String> folders, List<String> path, boolean anyEnding, int pageNumber)
    implements Serializable {

  public PageReference {
    folders = List.copyOf(folders);
    path = List.copyOf(path);
    if (path.isEmpty()) {
      throw new IllegalArgumentException("The path of the page's document is empty");
    }
    if (pageNumber < 1) {
      throw new IllegalArgumentException("Page number %d is below 1".formatted(pageNumber));
    }
  }

  /** A page of a document whose path the truth gives. */
  public static PageReference to(String path, int pageNumber) {
    return new PageReference(List.of(), segments(path), false, pageNumber);
  }

  /**
   * The parts of a path, in composed form. Backslashes count as slashes, and {@code !/} before a
   * member of an archive as a slash; empty parts, {@code .} and {@code ..} are left out.
   */
  public static List<String> segments(String path) {
    String plain = Normalizer.normalize(path, Normalizer.Form.NFC);
    return Arrays.stream(plain.replace('\\', '/').replace("!/", "/").split("/", -1))
        .filter(part -> !part.isEmpty() && !part.equals(".") && !part.equals(".."))
        .toList();
  }

  /** The last part of the path. */
  public String name() {
    return path.get(path.size() - 1);
  }

  /** A file name without its ending; the name itself where there is none. */
  public static String stem(String name) {
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? name : name.substring(0, dot);
  }

  /** How many parts of a document's path agree, counted from the end; 0 if the name differs. */
  private int overlap(List<String> document) {
    if (document.isEmpty() || !isName(document.get(document.size() - 1))) {
      return 0;
    }
    List<String> known = new ArrayList<>(folders);
    known.addAll(path);
    int overlap = 1;
    while (overlap < Math.min(known.size(), document.size())
        && known
            .get(known.size() - 1 - overlap)
            .equals(document.get(document.size() - 1 - overlap))) {
      overlap++;
    }
    return overlap;
  }

  private boolean isName(String name) {
    return name.equals(name()) || (anyEnding && stem(name).equals(name()));
  }

  /**
   * How well a document's path fits: the more parts agree the better, and better still if these are
   * all that the truth gives. 0 if it does not fit: at least the file and its folder must agree,
   * for archives that were moved, or the file where the truth gives no more.
   */
  public int fit(List<String> document) {
    int overlap = overlap(document);
    if (overlap < Math.min(2, path.size())) {
      return 0;
    }
    return 2 * overlap + (overlap >= path.size() ? 1 : 0);
  }

  /** The path with slashes. */
  public String text() {
    return String.join("/", path);
  }
}
