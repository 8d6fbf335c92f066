package dev.platen.table;

import java.util.ArrayList;
import java.util.List;

/**
 * A cell on its way: the rows and columns it covers, both ends included, and its chunks, by line.
 */
final class Slot {

  int top;
  int bottom;
  int first;
  int last;
  final List<Chunk> chunks = new ArrayList<>();

  Slot(int top, int bottom, int first, int last) {
    this.top = top;
    this.bottom = bottom;
    this.first = first;
    this.last = last;
  }

  boolean isEmpty() {
    return chunks.isEmpty();
  }

  boolean covers(int row, int column) {
    return row >= top && row <= bottom && column >= first && column <= last;
  }

  boolean meets(Slot other) {
    return top <= other.bottom && other.top <= bottom && first <= other.last && other.first <= last;
  }

  /** Takes in what another one covers and holds. */
  void absorb(Slot other) {
    top = Math.min(top, other.top);
    bottom = Math.max(bottom, other.bottom);
    first = Math.min(first, other.first);
    last = Math.max(last, other.last);
    chunks.addAll(other.chunks);
  }
}
