package dev.platen.spark.schema;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import scala.jdk.javaapi.CollectionConverters;

/** How values of one Java type are held by a column. Null is held as null. */
interface ValueShape {

  Map<Class<?>, DataType> SCALARS =
      Map.ofEntries(
          Map.entry(String.class, DataTypes.StringType),
          Map.entry(int.class, DataTypes.IntegerType),
          Map.entry(Integer.class, DataTypes.IntegerType),
          Map.entry(long.class, DataTypes.LongType),
          Map.entry(Long.class, DataTypes.LongType),
          Map.entry(double.class, DataTypes.DoubleType),
          Map.entry(Double.class, DataTypes.DoubleType),
          Map.entry(boolean.class, DataTypes.BooleanType),
          Map.entry(Boolean.class, DataTypes.BooleanType),
          Map.entry(BigDecimal.class, Columns.AMOUNT));

  DataType dataType();

  /** What a row holds for a value that is not null. */
  Object encode(Object value);

  /** The value for what a row holds, which is not null. */
  Object decode(Object held);

  /** What stands for a column that is null. */
  default Object absent() {
    return null;
  }

  /**
   * The shape of a type.
   *
   * @param where names the component, for the message of the exception
   * @throws IllegalArgumentException if no column can hold it
   */
  static ValueShape of(Type type, String where) {
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      if (generic.getRawType() == List.class) {
        return new Sequence(of(arguments[0], where));
      }
      if (generic.getRawType() == Map.class && arguments[0] == String.class) {
        return new Dictionary(of(arguments[1], where));
      }
    }
    if (type instanceof Class<?> plain) {
      if (plain == LocalDate.class) {
        return new Day();
      }
      if (SCALARS.containsKey(plain)) {
        return new Scalar(SCALARS.get(plain));
      }
      if (plain.isEnum()) {
        return Choice.of(plain);
      }
      if (plain.isRecord()) {
        return RecordShape.of(plain);
      }
    }
    throw new IllegalArgumentException(
        "No column can hold %s of type %s".formatted(where, type.getTypeName()));
  }

  /** Text, numbers, truth. */
  record Scalar(DataType dataType) implements ValueShape {

    @Override
    public Object encode(Object value) {
      return value;
    }

    @Override
    public Object decode(Object held) {
      return held;
    }
  }

  /** A date. */
  record Day() implements ValueShape {

    @Override
    public DataType dataType() {
      return DataTypes.DateType;
    }

    @Override
    public Object encode(Object value) {
      return Date.valueOf((LocalDate) value);
    }

    @Override
    public Object decode(Object held) {
      return ((Date) held).toLocalDate();
    }
  }

  /** An enum, by the id of its constants. */
  record Choice(String name, Map<Object, String> ids, Map<String, Object> constants)
      implements ValueShape {

    static Choice of(Class<?> type) {
      Map<Object, String> ids = new LinkedHashMap<>();
      Map<String, Object> constants = new HashMap<>();
      for (Object constant : type.getEnumConstants()) {
        String id = id((Enum<?>) constant);
        ids.put(constant, id);
        if (constants.put(id, constant) != null) {
          throw new IllegalArgumentException(
              "Two constants of %s have the id %s".formatted(type.getName(), id));
        }
      }
      return new Choice(type.getSimpleName(), ids, constants);
    }

    private static String id(Enum<?> constant) {
      try {
        return (String) constant.getDeclaringClass().getMethod("id").invoke(constant);
      } catch (NoSuchMethodException e) {
        return constant.name().toLowerCase(Locale.ROOT);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("id() of %s failed".formatted(constant), e);
      }
    }

    @Override
    public DataType dataType() {
      return DataTypes.StringType;
    }

    @Override
    public Object encode(Object value) {
      return ids.get(value);
    }

    @Override
    public Object decode(Object held) {
      Object constant = constants.get(held);
      if (constant == null) {
        throw new IllegalArgumentException(
            "\"%s\" is no %s; there are: %s".formatted(held, name, ids.values()));
      }
      return constant;
    }
  }

  /** A list. */
  record Sequence(ValueShape element) implements ValueShape {

    @Override
    public DataType dataType() {
      return DataTypes.createArrayType(element.dataType());
    }

    @Override
    public Object encode(Object value) {
      List<?> list = (List<?>) value;
      List<Object> held = new ArrayList<>(list.size());
      for (Object item : list) {
        held.add(element.encode(item));
      }
      return CollectionConverters.asScala(held);
    }

    @Override
    public Object decode(Object held) {
      List<?> items =
          held instanceof scala.collection.Seq<?> seq
              ? CollectionConverters.asJava(seq)
              : List.of((Object[]) held);
      List<Object> list = new ArrayList<>(items.size());
      for (Object item : items) {
        list.add(element.decode(item));
      }
      return list;
    }

    @Override
    public Object absent() {
      return List.of();
    }
  }

  /** A map with text as keys. */
  record Dictionary(ValueShape element) implements ValueShape {

    @Override
    public DataType dataType() {
      return DataTypes.createMapType(DataTypes.StringType, element.dataType());
    }

    @Override
    public Object encode(Object value) {
      Map<Object, Object> held = new LinkedHashMap<>();
      ((Map<?, ?>) value).forEach((key, item) -> held.put(key, element.encode(item)));
      return CollectionConverters.asScala(held);
    }

    @Override
    public Object decode(Object held) {
      Map<Object, Object> map = new LinkedHashMap<>();
      CollectionConverters.asJava((scala.collection.Map<?, ?>) held)
          .forEach((key, item) -> map.put(key, element.decode(item)));
      return map;
    }

    @Override
    public Object absent() {
      return Map.of();
    }
  }
}
