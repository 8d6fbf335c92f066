package dev.platen.chunk;

import dev.platen.model.BlockType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/**
 * Cuts a document into passages, block by block.
 *
 * <ul>
 *   <li>A heading begins a passage and is the last of its heading path. Running heads, feet and
 *       page numbers are left out.
 *   <li>Paragraphs are put together up to {@link #TARGET} tokens. A paragraph that goes on over a
 *       column or page is one; a hyphen that a line's end put into a word goes.
 *   <li>A table is a passage of its own, cut between rows only, and never joined to text. Captions
 *       and footnotes stay with what they follow.
 *   <li>What is longer than {@link #LONGEST} is cut after a sentence.
 * </ul>
 *
 * <p>For one document and one thread; holds one passage at a time.
 */
public final class Chunker {

  /** A passage that has so many tokens is not added to. */
  static final int TARGET = 256;

  /** No passage is longer, except for a sentence or a table row that is. */
  static final int LONGEST = 512;

  private static final int DEEPEST = 6;

  private record Heading(int level, String text) {}

  private final Deque<Heading> path = new ArrayDeque<>();
  private final List<Chunk> done = new ArrayList<>();
  private final OpenChunk open = new OpenChunk();

  /** Takes the next block in reading order. */
  public void add(Passage passage) {
    if (passage.rows().isEmpty()) {
      return;
    }
    switch (passage.type()) {
      case HEADER, FOOTER, PAGE_NUMBER -> {}
      case TITLE, HEADING -> head(passage);
      case TABLE -> table(passage);
      case TEXT, LIST, FIGURE, CAPTION, FOOTNOTE, FORMULA, SEAL, OTHER -> text(passage);
    }
  }

  /** Passages that are complete; each is given once. */
  public List<Chunk> take() {
    List<Chunk> taken = List.copyOf(done);
    done.clear();
    return taken;
  }

  /** Ends the document; what is open is complete then. */
  public void end() {
    close();
  }

  private void head(Passage passage) {
    close();
    int level = passage.type() == BlockType.TITLE ? 0 : depth(passage);
    path.removeIf(heading -> heading.level() >= level);
    path.addLast(new Heading(level, Flow.join(passage.rows())));
    open.heading(passage);
  }

  private static int depth(Passage passage) {
    return passage.level() == null ? 1 : Math.max(1, Math.min(DEEPEST, passage.level()));
  }

  private void table(Passage passage) {
    close();
    for (String row : passage.rows()) {
      if (open.tokens() + Tokens.count(row) > LONGEST) {
        close();
      }
      open.line(passage, row);
    }
    close();
  }

  private void text(Passage passage) {
    String text = Flow.join(passage.rows());
    int tokens = Tokens.count(text);
    boolean fits = open.tokens() + tokens <= LONGEST;
    boolean wanted = open.tokens() < TARGET || passage.continues() || isBound(passage);
    if (!open.isEmpty() && !(fits && wanted) && !passage.continues()) {
      close();
    }
    Iterator<String> sentences = Sentences.of(text).iterator();
    boolean first = true;
    while (sentences.hasNext()) {
      String sentence = sentences.next();
      if (open.tokens() + Tokens.count(sentence) > LONGEST) {
        close();
      }
      if (first) {
        open.paragraph(passage, sentence);
      } else {
        open.sentence(passage, sentence);
      }
      first = false;
    }
  }

  private static boolean isBound(Passage passage) {
    return passage.type() == BlockType.CAPTION || passage.type() == BlockType.FOOTNOTE;
  }

  private void close() {
    if (!open.isEmpty()) {
      done.add(open.chunk(path.stream().map(Heading::text).toList()));
    }
    open.clear();
  }
}
