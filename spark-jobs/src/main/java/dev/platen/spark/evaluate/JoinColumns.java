package dev.platen.spark.evaluate;

import java.util.List;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** Columns that both sides of a join have, in the form that Spark takes. */
final class JoinColumns {

  static final Seq<String> PAGE = of("document_id", "page_number");
  static final Seq<String> TRUTH = of("truth_id");

  private JoinColumns() {}

  private static Seq<String> of(String... columns) {
    return CollectionConverters.asScala(List.of(columns)).toSeq();
  }
}
