package dev.platen.preprocess.opencv;

import dev.platen.geometry.Mesh;
import dev.platen.geometry.PageTransform;

/** Where on the source page the middle of each pixel seen through a mesh lies, as OpenCV counts. */
final class BackMap {

  /** OpenCV has the middle of the first pixel at 0, we have its corner there. */
  private static final double CORNER = 0.5;

  private final double width;
  private final double height;
  private final int columns;
  private final int rows;
  private final double[] nodes;

  BackMap(PageTransform transform) {
    Mesh mesh = transform.mesh();
    width = transform.prepared().width();
    height = transform.prepared().height();
    columns = mesh.columns();
    rows = mesh.rows();
    nodes = mesh.points().stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** The same without a mesh: the matrix that takes prepared to source pixels, as OpenCV counts. */
  static double[] matrix(PageTransform transform) {
    double[] m = transform.inverse().matrix().stream().mapToDouble(Double::doubleValue).toArray();
    // From corners to middles on the prepared side, and back on the source side.
    for (int i = 0; i < 9; i += 3) {
      m[i + 2] += CORNER * (m[i] + m[i + 1]);
    }
    for (int i = 0; i < 3; i++) {
      m[i] -= CORNER * m[6 + i];
      m[3 + i] -= CORNER * m[6 + i];
    }
    return m;
  }

  /** Writes x and y for every pixel of a row. */
  void fill(int row, float[] places) {
    double v = (row + CORNER) / height * (rows - 1);
    int cellRow = (int) Math.max(0, Math.min(rows - 2, Math.floor(v)));
    double down = v - cellRow;
    double step = (columns - 1) / width;
    for (int i = 0; i < places.length / 2; i++) {
      double u = (i + CORNER) * step;
      int cell = (int) Math.min(columns - 2, u);
      double right = u - cell;
      int first = 2 * (cellRow * columns + cell);
      int below = first + 2 * columns;
      for (int k = 0; k < 2; k++) {
        double upper = nodes[first + k] * (1 - right) + nodes[first + 2 + k] * right;
        double lower = nodes[below + k] * (1 - right) + nodes[below + 2 + k] * right;
        places[2 * i + k] = (float) (upper * (1 - down) + lower * down - CORNER);
      }
    }
  }
}
