package dev.platen.chunk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platen.model.BlockType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChunkerTest {

  private static Passage block(String id, int page, BlockType type, Integer level, String... rows) {
    return new Passage(id, page, type, level, List.of(rows), false);
  }

  private static Passage text(String id, int page, String... rows) {
    return block(id, page, BlockType.TEXT, null, rows);
  }

  private static List<Chunk> cut(Passage... passages) {
    return cut(Arrays.asList(passages));
  }

  private static List<Chunk> cut(List<Passage> passages) {
    Chunker chunker = new Chunker();
    passages.forEach(chunker::add);
    chunker.end();
    return chunker.take();
  }

  @Test
  void headingsBeginPassagesAndNameThem() {
    List<Chunk> chunks =
        cut(
            block("t", 1, BlockType.TITLE, null, "The report"),
            text("a", 1, "First."),
            block("h1", 1, BlockType.HEADING, 1, "Method"),
            block("h2", 1, BlockType.HEADING, 2, "Samples"),
            text("b", 2, "Second."),
            block("h3", 2, BlockType.HEADING, 1, "Results"),
            text("c", 2, "Third."));
    assertThat(chunks.stream().map(Chunk::headingPath).toList())
        .containsExactly(
            List.of("The report"),
            List.of("The report", "Method", "Samples"),
            List.of("The report", "Results"));
    assertThat(chunks.stream().map(Chunk::text).toList())
        .containsExactly("First.", "Second.", "Third.");
    assertThat(chunks.get(2).blockIds()).containsExactly("h3", "c");
  }

  @Test
  void paragraphsThatGoOnAreOne() {
    Passage rest = new Passage("b", 2, BlockType.TEXT, null, List.of("ment was signed."), true);
    List<Chunk> chunks =
        cut(
            text("a", 1, "In the year of 1801 the agree-"),
            block("n", 1, BlockType.PAGE_NUMBER, null, "17"),
            block("h", 2, BlockType.HEADER, null, "A running head"),
            rest);
    assertThat(chunks).hasSize(1);
    assertThat(chunks.get(0).text()).isEqualTo("In the year of 1801 the agreement was signed.");
    assertThat(chunks.get(0).pageNumbers()).containsExactly(1, 2);
    assertThat(chunks.get(0).blockIds()).containsExactly("a", "b");
  }

  @Test
  void tablesAreCutBetweenRowsOnly() {
    String[] rows =
        IntStream.range(0, 200)
            .mapToObj(i -> "row %d of the table has 1,234.50 and 99.99".formatted(i))
            .toArray(String[]::new);
    List<Chunk> chunks =
        cut(
            text("a", 1, "Before."),
            block("t", 1, BlockType.TABLE, null, rows),
            text("b", 1, "After."));
    assertThat(chunks.size()).isGreaterThan(4);
    List<String> found = new ArrayList<>();
    for (Chunk chunk : chunks.subList(1, chunks.size() - 1)) {
      assertThat(chunk.blockIds()).containsExactly("t");
      assertThat(chunk.tokenCount()).isLessThanOrEqualTo(Chunker.LONGEST);
      found.addAll(chunk.text().lines().toList());
    }
    assertThat(found).containsExactly(rows);
  }

  @Test
  void longTextIsCutAfterSentences() {
    String text = "This is a sentence of some words. ".repeat(300).strip();
    List<Chunk> chunks = cut(text("a", 1, text));
    assertThat(chunks.size()).isGreaterThan(3);
    assertThat(chunks)
        .allSatisfy(
            chunk -> {
              assertThat(chunk.text()).startsWith("This is").endsWith("words.");
              assertThat(chunk.tokenCount()).isLessThanOrEqualTo(Chunker.LONGEST);
            });
  }

  @Test
  void shortParagraphsArePutTogether() {
    List<Passage> paragraphs = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      paragraphs.add(text("p" + i, 1, "A short paragraph of no more than eleven words in all."));
    }
    List<Chunk> chunks = cut(paragraphs);
    assertThat(chunks.size()).isBetween(2, 4);
    assertThat(chunks.stream().flatMap(chunk -> chunk.blockIds().stream()).toList())
        .isEqualTo(paragraphs.stream().map(Passage::blockId).toList());
  }

  @Test
  void tokensAreWordsAndIdeographs() {
    assertThat(Tokens.count("Two words.")).isEqualTo(3);
    assertThat(Tokens.count("天地玄黃，宇宙")).isEqualTo(7);
    assertThat(Tokens.count("internationalization")).isEqualTo(4);
    assertThat(Tokens.count("")).isZero();
  }

  @Test
  void linesRunTogether() {
    assertThat(Flow.join(List.of("the agree-", "ment of Anglo-", "Saxon")))
        .isEqualTo("the agreement of Anglo- Saxon");
    assertThat(Flow.join(List.of("天地", "玄黃"))).isEqualTo("天地玄黃");
  }
}
