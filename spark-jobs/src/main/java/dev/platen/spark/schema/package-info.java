/**
 * The columns of every table, and the way between rows and records.
 *
 * <p>{@link dev.platen.spark.schema.TableName} lists the tables; each has an explicit schema with a
 * comment on every column. The schemas are the public interface of Platen: {@code docs/tables.md}
 * is made from them, and a test keeps both equal. {@link dev.platen.spark.schema.RecordCodec}
 * derives the nested columns of the internal table {@code page_results} from the records of {@code
 * dev.platen.model}, so that a new component there is a new column here.
 *
 * <p>Columns are nullable for Spark and Iceberg alike, so that a table can grow; whether a value
 * may be absent, and what that means, stands in the comment. No column is named by a reserved word
 * of SQL.
 */
package dev.platen.spark.schema;
