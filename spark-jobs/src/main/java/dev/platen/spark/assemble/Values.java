package dev.platen.spark.assemble;

import dev.platen.geometry.Box;
import dev.platen.geometry.Dpi;
import dev.platen.geometry.Mesh;
import dev.platen.geometry.PageTransform;
import dev.platen.geometry.Point;
import dev.platen.model.Baseline;
import dev.platen.model.Diagnosis;
import dev.platen.model.PageMeasure;
import dev.platen.model.Treatment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import scala.jdk.javaapi.CollectionConverters;

/** Values of nested columns, in the form that Spark's row encoder takes. Null stays null. */
final class Values {

  private Values() {}

  static Row box(Box box) {
    return box == null ? null : RowFactory.create(box.x(), box.y(), box.width(), box.height());
  }

  static Row point(Point point) {
    return RowFactory.create(point.x(), point.y());
  }

  /** Null for an empty list: the shape is the upright box. */
  static Object polygon(List<Point> points) {
    return points.isEmpty() ? null : array(points, Values::point);
  }

  static Row baseline(Baseline line) {
    return line == null ? null : RowFactory.create(point(line.start()), point(line.end()));
  }

  static Double dpi(Dpi dpi) {
    return dpi == null ? null : Double.valueOf(Math.round(dpi.mean() * 10_000) / 10_000.0);
  }

  static Row diagnosis(Diagnosis diagnosis) {
    List<Object> values = new ArrayList<>();
    values.add(diagnosis.skewDegrees());
    values.add(diagnosis.rotation());
    values.add(polygon(diagnosis.corners()));
    values.add(diagnosis.inkShare());
    for (PageMeasure measure : PageMeasure.values()) {
      values.add(diagnosis.measure(measure));
    }
    return RowFactory.create(values.toArray());
  }

  static Row treatment(Treatment treatment) {
    return RowFactory.create(
        treatment.name(),
        map(treatment.parameters()),
        treatment.kept(),
        treatment.reason(),
        treatment.effect());
  }

  static Row transform(PageTransform transform) {
    return RowFactory.create(
        transform.source().width(),
        transform.source().height(),
        transform.prepared().width(),
        transform.prepared().height(),
        array(transform.matrix(), Function.identity()),
        mesh(transform.mesh()));
  }

  private static Row mesh(Mesh mesh) {
    return mesh == null
        ? null
        : RowFactory.create(mesh.columns(), mesh.rows(), array(mesh.points(), Function.identity()));
  }

  static <T, R> Object array(List<T> items, Function<T, R> value) {
    return CollectionConverters.asScala(items.stream().map(value).toList()).toSeq();
  }

  static Object map(Map<String, ?> map) {
    return map == null ? null : CollectionConverters.asScala(map);
  }
}
