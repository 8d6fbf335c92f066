package dev.platen.spark.schema;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;

/** A record, held by a struct with a field for each component. */
final class RecordShape implements ValueShape {

  private record Part(String column, RecordComponent component, ValueShape shape) {}

  private final Constructor<?> constructor;
  private final List<Part> parts;
  private final StructType schema;

  private RecordShape(Constructor<?> constructor, List<Part> parts) {
    this.constructor = constructor;
    this.parts = parts;
    StructType struct = new StructType();
    for (Part part : parts) {
      struct = struct.add(part.column(), part.shape().dataType());
    }
    this.schema = struct;
  }

  /** The shape of a record class; records that hold themselves are not supported. */
  static RecordShape of(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    List<Part> parts = new ArrayList<>(components.length);
    for (RecordComponent component : components) {
      String where = type.getSimpleName() + "." + component.getName();
      ValueShape shape = ValueShape.of(component.getGenericType(), where);
      parts.add(new Part(column(component.getName()), component, shape));
    }
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      return new RecordShape(type.getConstructor(types), List.copyOf(parts));
    } catch (NoSuchMethodException e) {
      throw new IllegalArgumentException("Record %s is not public".formatted(type.getName()), e);
    }
  }

  /** The column of a component: {@code fooBar} becomes {@code foo_bar}. */
  static String column(String component) {
    return component.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
  }

  StructType schema() {
    return schema;
  }

  @Override
  public DataType dataType() {
    return schema;
  }

  @Override
  public Object encode(Object value) {
    return RowFactory.create(values(value));
  }

  /** The held values of the components, in order. */
  Object[] values(Object value) {
    Object[] values = new Object[parts.size()];
    for (int i = 0; i < values.length; i++) {
      Part part = parts.get(i);
      Object component = component(part, value);
      values[i] = component == null ? null : part.shape().encode(component);
    }
    return values;
  }

  @Override
  public Object decode(Object held) {
    Row row = (Row) held;
    StructType found = row.schema();
    Object[] values = new Object[parts.size()];
    for (int i = 0; i < values.length; i++) {
      Part part = parts.get(i);
      int index = found == null ? i : index(found, part.column());
      Object value = index < 0 ? null : row.get(index);
      values[i] = value == null ? part.shape().absent() : decode(part, value);
    }
    return construct(values);
  }

  private static int index(StructType struct, String column) {
    scala.Option<Object> index = struct.getFieldIndex(column);
    return index.isDefined() ? (Integer) index.get() : -1;
  }

  private static Object decode(Part part, Object value) {
    try {
      return part.shape().decode(value);
    } catch (ClassCastException e) {
      throw new IllegalArgumentException(
          "Column %s holds %s, not %s"
              .formatted(part.column(), value.getClass().getName(), part.shape().dataType().sql()),
          e);
    }
  }

  private static Object component(Part part, Object value) {
    try {
      return part.component().getAccessor().invoke(value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Component %s can't be read".formatted(part.column()), e);
    }
  }

  private Object construct(Object[] values) {
    try {
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      throw new IllegalArgumentException(
          "A row is no %s: %s"
              .formatted(
                  constructor.getDeclaringClass().getSimpleName(), e.getCause().getMessage()),
          e.getCause());
    } catch (ReflectiveOperationException | IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "A row is no %s: columns %s"
              .formatted(constructor.getDeclaringClass().getSimpleName(), schema.simpleString()),
          e);
    }
  }
}
