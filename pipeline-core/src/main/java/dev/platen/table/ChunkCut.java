package dev.platen.table;

import dev.platen.geometry.Box;
import java.util.ArrayList;
import java.util.List;

/** Cuts chunks where a place between columns meets a gap between their words. */
final class ChunkCut {

  /** Such a gap is at least so many ems wide. */
  private static final double GAP = 0.4;

  /** It may lie so many ems from the place. */
  private static final double BESIDE = 1.2;

  private ChunkCut() {}

  /** The parts of a chunk, from the left; the chunk itself if nothing parts it. */
  static List<Chunk> at(Chunk chunk, Columns columns, double em) {
    List<Chunk> parts = new ArrayList<>();
    List<Piece> open = new ArrayList<>();
    for (Piece piece : chunk.pieces()) {
      if (!open.isEmpty() && isParted(open.get(open.size() - 1).box(), piece.box(), columns, em)) {
        parts.add(part(chunk, open));
        open.clear();
      }
      open.add(piece);
    }
    if (parts.isEmpty()) {
      return List.of(chunk);
    }
    parts.add(part(chunk, open));
    return parts;
  }

  private static boolean isParted(Box left, Box right, Columns columns, double em) {
    if (right.x() - left.right() < GAP * em) {
      return false;
    }
    return columns.at(left.centerX()) != columns.at(right.centerX())
        && columns.bounds().stream()
            .anyMatch(
                x ->
                    x > left.right() - BESIDE * em
                        && x < right.x() + BESIDE * em
                        && x > left.x()
                        && x < right.right());
  }

  private static Chunk part(Chunk chunk, List<Piece> pieces) {
    Box box = pieces.stream().map(Piece::box).reduce(Box::union).orElseThrow();
    return new Chunk(
        pieces, new Box(box.x(), chunk.box().y(), box.width(), chunk.box().height()), chunk.size());
  }
}
