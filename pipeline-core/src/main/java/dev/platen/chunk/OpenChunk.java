package dev.platen.chunk;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A passage that is being put together. A heading alone is none yet. */
final class OpenChunk {

  private final StringBuilder text = new StringBuilder();
  private final Set<Integer> pages = new TreeSet<>();
  private final Set<String> blocks = new LinkedHashSet<>();
  private int tokens;

  boolean isEmpty() {
    return text.isEmpty();
  }

  int tokens() {
    return tokens;
  }

  /** The heading that the passage stands under: its text is in the heading path. */
  void heading(Passage heading) {
    note(heading);
  }

  void line(Passage from, String line) {
    text.append(text.isEmpty() ? "" : "\n").append(line);
    tokens += Tokens.count(line);
    note(from);
  }

  void paragraph(Passage from, String start) {
    if (from.continues() && !text.isEmpty()) {
      Flow.append(text, start);
    } else {
      text.append(text.isEmpty() ? "" : "\n\n").append(start);
    }
    tokens += Tokens.count(start);
    note(from);
  }

  void sentence(Passage from, String sentence) {
    text.append(sentence);
    tokens += Tokens.count(sentence);
    note(from);
  }

  private void note(Passage from) {
    pages.add(from.pageNumber());
    blocks.add(from.blockId());
  }

  Chunk chunk(List<String> headingPath) {
    String whole = text.toString().strip();
    return new Chunk(
        headingPath, whole, List.copyOf(pages), List.copyOf(blocks), Tokens.count(whole));
  }

  /** Starts anew. */
  void clear() {
    text.setLength(0);
    pages.clear();
    blocks.clear();
    tokens = 0;
  }
}
