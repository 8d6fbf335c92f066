package dev.platen.preprocess.opencv;

import dev.platen.geometry.Mesh;
import dev.platen.geometry.PageTransform;
import java.util.List;

/** Where on the source page the middle of each prepared pixel lies, as OpenCV counts. */
final class BackMap {

  /** OpenCV has the middle of the first pixel at 0, we have its corner there. */
  private static final double CORNER = 0.5;

  private final double width;
  private final double height;
  private final int columns;
  private final int rows;
  private final double[] nodes;
  private final double[] matrix;

  BackMap(PageTransform transform) {
    Mesh mesh = transform.mesh();
    width = transform.prepared().width();
    height = transform.prepared().height();
    columns = mesh == null ? 0 : mesh.columns();
    rows = mesh == null ? 0 : mesh.rows();
    nodes = mesh == null ? null : plain(mesh.points());
    matrix = mesh == null ? plain(transform.inverse().matrix()) : null;
  }

  private static double[] plain(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** Writes x and y for every pixel of a row. */
  void fill(int row, float[] places) {
    if (nodes == null) {
      throughMatrix(row + CORNER, places);
    } else {
      throughMesh(row + CORNER, places);
    }
  }

  private void throughMatrix(double y, float[] places) {
    double[] m = matrix;
    for (int i = 0; i < places.length / 2; i++) {
      double x = i + CORNER;
      double w = m[6] * x + m[7] * y + m[8];
      places[2 * i] = (float) ((m[0] * x + m[1] * y + m[2]) / w - CORNER);
      places[2 * i + 1] = (float) ((m[3] * x + m[4] * y + m[5]) / w - CORNER);
    }
  }

  private void throughMesh(double y, float[] places) {
    double v = y / height * (rows - 1);
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
