package dev.platen.spark.schema;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.Objects;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/**
 * The way between a record and a row, derived from the components of the record.
 *
 * <p>A component {@code fooBar} is a column {@code foo_bar}. Components may be {@code String},
 * whole and real numbers, {@code boolean}, enums (written as their {@code id()}, or their name in
 * lower case), {@code List}, {@code Map} with text as keys, and records of these. Absent values are
 * null; an absent list or map is read as an empty one, so that rows written before a component
 * existed can still be read. Columns are found by name when a row is read: their order may differ,
 * and columns that the record does not know are passed over.
 *
 * <p>Immutable, safe for use by several threads, and serializable.
 *
 * @param <R> the record
 */
public final class RecordCodec<R extends Record> implements Serializable {

  private static final long serialVersionUID = 1;

  private final Class<R> type;
  private final transient RecordShape shape;

  private RecordCodec(Class<R> type) {
    this.type = type;
    this.shape = RecordShape.of(type);
  }

  /**
   * The codec of a record.
   *
   * @throws IllegalArgumentException if a component has a type that no column can hold
   */
  public static <R extends Record> RecordCodec<R> of(Class<R> type) {
    return new RecordCodec<>(Objects.requireNonNull(type, "type"));
  }

  /** The columns, one for each component, in order. */
  public StructType schema() {
    return shape.schema();
  }

  /** The row of a record, with the columns of {@link #schema()}. */
  public Row encode(R record) {
    return (Row) shape.encode(Objects.requireNonNull(record, "record"));
  }

  /**
   * The values of a record, in the order of {@link #schema()}: for rows that have more columns.
   *
   * <p>They are what {@code Encoders.row} takes: nested rows, Scala sequences, Scala maps.
   */
  public Object[] values(R record) {
    return shape.values(Objects.requireNonNull(record, "record"));
  }

  /**
   * The record of a row that has its own schema.
   *
   * @throws IllegalArgumentException if a value can't be what the record wants; the message names
   *     the column
   */
  public R decode(Row row) {
    return type.cast(shape.decode(Objects.requireNonNull(row, "row")));
  }

  private Object writeReplace() {
    return new Form(type);
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("A codec is read from its form");
  }

  /** What travels instead of the codec: reflection objects can't. */
  private record Form(Class<? extends Record> type) implements Serializable {

    private Object readResolve() {
      return RecordCodec.of(type);
    }
  }
}
