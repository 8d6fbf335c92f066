package dev.platen.spark.worker;

import com.google.gson.JsonParseException;
import com.google.gson.stream.JsonReader;
import java.io.Reader;

/** Reads JSON with a bound on the number of list elements and map entries. */
final class ItemCountingReader extends JsonReader {

  private final int most;
  private int items;

  ItemCountingReader(Reader in, int most) {
    super(in);
    this.most = most;
  }

  /** Called by the adapters of lists and maps before they read an item. */
  void countItem() {
    if (++items > most) {
      throw new JsonParseException("more than %d items".formatted(most));
    }
  }
}
