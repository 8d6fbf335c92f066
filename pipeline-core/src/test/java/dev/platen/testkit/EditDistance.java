package dev.platen.testkit;

/** How far a text is from the truth. */
public final class EditDistance {

  private EditDistance() {}

  /**
   * Characters to insert, delete or replace, over the length of the truth; runs of white space
   * count as one space, quotation marks are taken as straight.
   */
  public static double characterError(String truth, String text) {
    int[] expected = normalized(truth);
    int[] found = normalized(text);
    return (double) distance(expected, found) / Math.max(1, expected.length);
  }

  private static int[] normalized(String text) {
    return text.replaceAll("\\s+", " ")
        .strip()
        .replaceAll("[\u2018\u2019]", "'")
        .replaceAll("[\u201c\u201d]", "\"")
        .codePoints()
        .toArray();
  }

  private static int distance(int[] a, int[] b) {
    int[] row = new int[b.length + 1];
    for (int j = 0; j <= b.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length; i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length; j++) {
        int replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length];
  }
}
