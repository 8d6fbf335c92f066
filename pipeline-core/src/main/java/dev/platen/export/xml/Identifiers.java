package dev.platen.export.xml;

/** Ids of the tables as XML wants them: a letter first, no slashes. */
final class Identifiers {

  private Identifiers() {}

  /** Unique where the ids are: the digits that stand before the page are the document's. */
  static String of(String id) {
    return "id_" + id.replaceAll("[^A-Za-z0-9.-]", "_");
  }
}
