package dev.platen.spark.io;

/** What a listing yields. */
public sealed interface Listed permits SourceEntry, UnlistedSource {

  /** Where it lies, as {@link SourceUri} has it. */
  String uri();
}
