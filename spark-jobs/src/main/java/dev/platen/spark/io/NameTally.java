package dev.platen.spark.io;

/**
 * How often each name has come up, in 16 bytes a name: a table of 64-bit hashes with open
 * addressing. Two names that hash alike only cost the second one a number it would not need.
 */
final class NameTally {

  private long[] hashes = new long[1024];
  private int[] counts = new int[1024];
  private int size;

  /** Counts a name; 1 for the first time. */
  int count(String name) {
    if (size > hashes.length / 4 * 3) {
      grow();
    }
    int at = slot(hash(name));
    if (counts[at] == 0) {
      size++;
    }
    return ++counts[at];
  }

  private int slot(long hash) {
    int at = (int) (hash ^ hash >>> 32) & hashes.length - 1;
    while (counts[at] > 0 && hashes[at] != hash) {
      at = at + 1 & hashes.length - 1;
    }
    hashes[at] = hash;
    return at;
  }

  private void grow() {
    long[] oldHashes = hashes;
    int[] oldCounts = counts;
    hashes = new long[oldHashes.length * 2];
    counts = new int[oldCounts.length * 2];
    for (int i = 0; i < oldHashes.length; i++) {
      if (oldCounts[i] > 0) {
        int at = slot(oldHashes[i]);
        counts[at] = oldCounts[i];
      }
    }
  }

  /** FNV-1a over characters, stirred at the end. */
  private static long hash(String name) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < name.length(); i++) {
      hash = (hash ^ name.charAt(i)) * 0x100000001b3L;
    }
    hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
    return hash ^ hash >>> 29;
  }
}
