package dev.platen.synthesize.archive;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of an archive: documents one after the other.
 *
 * @param first number of its first document, 1-based
 * @param documents how many
 * @param pagesOfLast how many pages of the last one are taken; the archive ends there
 */
public record Share(int first, int documents, int pagesOfLast) implements Serializable {

  /** Most pages of one archive: an upper bound on what a slip of the finger costs. */
  public static final int MOST_PAGES = 5_000_000;

  private static final long serialVersionUID = 1;

  /** Number of its last document. */
  public int last() {
    return first + documents - 1;
  }

  /** How many pages of a document are taken at most. */
  public int mostPages(int number) {
    return number == last() ? pagesOfLast : Integer.MAX_VALUE;
  }

  /**
   * Cuts an archive of so many pages into parts of about the same number of pages.
   *
   * @param size pages of a part, at least
   */
  public static List<Share> of(SynthesisOptions options, int pages, int size) {
    if (pages < 1 || pages > MOST_PAGES) {
      throw new IllegalArgumentException(
          "pages = %d is not between 1 and %d".formatted(pages, MOST_PAGES));
    }
    List<Share> shares = new ArrayList<>();
    int left = pages;
    int first = 1;
    int held = 0;
    for (int number = 1; left > 0; number++) {
      int count = Math.min(left, DocumentPlan.of(options, number).pages());
      left -= count;
      held += count;
      if (held >= size || left == 0) {
        shares.add(new Share(first, number - first + 1, count));
        first = number + 1;
        held = 0;
      }
    }
    return shares;
  }
}
