package dev.platen.spark.assemble;

/**
 * Ids of what is found on a page. They derive from content and position, so every run gives the
 * same ones: the first 16 digits of the document id, the page, and the item's place on it.
 */
final class Ids {

  private Ids() {}

  static String block(String documentId, int page, int order) {
    return on(documentId, page) + "b" + order;
  }

  static String line(String documentId, int page, int index) {
    return on(documentId, page) + "l" + index;
  }

  static String word(String documentId, int page, int index) {
    return on(documentId, page) + "w" + index;
  }

  static String table(String documentId, int page, int index) {
    return on(documentId, page) + "t" + index;
  }

  static String cell(String tableId, int index) {
    return tableId + "/c" + index;
  }

  static String chunk(String documentId, int index) {
    return document(documentId) + "/c" + index;
  }

  private static String on(String documentId, int page) {
    return document(documentId) + "/" + page + "/";
  }

  private static String document(String documentId) {
    return documentId.substring(0, Math.min(16, documentId.length()));
  }
}
