package dev.platen.export.text;

import dev.platen.chunk.Flow;
import dev.platen.export.view.LineView;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Items of a list by the marks that they begin with. */
final class ListItems {

  /** A bullet or dash; a number or letter with a full stop or bracket; a Chinese number. */
  private static final Pattern MARKED =
      Pattern.compile(
          "^([•·▪■◦○●‣*–—-](?=\\s)|\\(?(?:\\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)](?=\\s)"
              + "|[(（]?[一二三四五六七八九十]{1,3}[)）、])\\s*(\\S.*)$",
          Pattern.DOTALL);

  private ListItems() {}

  /** The items that some lines make; lines without a mark go on with the item before them. */
  static List<Passage.Item> of(int level, List<LineView> lines) {
    List<Passage.Item> items = new ArrayList<>();
    for (LineView line : lines) {
      Passage.Item item = item(level, line.text());
      int last = items.size() - 1;
      if (item.marker().isEmpty() && last >= 0 && !items.get(last).marker().isEmpty()) {
        Passage.Item before = items.get(last);
        String text = Flow.join(List.of(before.text(), item.text()));
        items.set(last, new Passage.Item(level, before.marker(), text));
      } else {
        items.add(item);
      }
    }
    return items;
  }

  /** One item with its mark taken off. */
  static Passage.Item item(int level, String text) {
    Matcher marked = MARKED.matcher(text.strip());
    return marked.matches()
        ? new Passage.Item(level, marked.group(1), marked.group(2))
        : new Passage.Item(level, "", text.strip());
  }
}
