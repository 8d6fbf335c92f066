package dev.platen.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.platen.failure.ErrorCode;
import dev.platen.failure.ErrorKind;
import dev.platen.geometry.Box;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the records promise beyond holding values: bounds, copies, order, ids. */
class ModelTest {

  private static final Box BOX = new Box(0, 0, 10, 10);

  private static Word word(String text, double confidence) {
    return new Word(text, text, BOX, List.of(), confidence, "fake", "Latn");
  }

  private static Line line(Word... words) {
    return new Line("", BOX, List.of(), null, 1, "fake", null, 0, 0, List.of(words));
  }

  @Test
  void meanConfidenceWeighsWordsByLength() {
    List<Line> lines = List.of(line(word("abc", 1)), line(word("x", 0.2)));
    assertThat(Recognition.meanConfidence(lines)).isCloseTo(0.8, within(1e-12));
    assertThat(Recognition.meanConfidence(List.of())).isNull();
  }

  @Test
  void confidenceIsAShare() {
    assertThatThrownBy(() -> word("a", 1.01)).hasMessage("Confidence 1.01 is not in 0..1");
    assertThatThrownBy(() -> word("a", Double.NaN)).hasMessageContaining("NaN");
  }

  @Test
  void wordsHaveTextAndLinesHaveWords() {
    assertThatThrownBy(() -> word("", 1)).hasMessage("A word has text");
    assertThatThrownBy(() -> line()).hasMessage("A line has at least one word");
  }

  @Test
  void longMessagesOfFailuresAreCut() {
    PageFailure failure = new PageFailure(Stage.OCR, ErrorCode.ENGINE_FAILED, "x".repeat(20_000));
    assertThat(failure.message()).hasSize(PageFailure.MAX_MESSAGE);
    assertThat(new PageFailure(Stage.OCR, ErrorCode.INTERNAL, null).message()).isEmpty();
  }

  @Test
  void resultsDoNotChangeWithWhatTheyWereMadeFrom() {
    Map<String, String> fingerprints = new HashMap<>(Map.of("ocr", "2", "decode", "1"));
    PageFailure failure = new PageFailure(Stage.DECODE, ErrorCode.CORRUPT, "bad");
    PageResult result = PageResult.failed("id", 1, PageInfo.UNKNOWN, fingerprints, failure, 1);
    fingerprints.clear();
    assertThat(result.fingerprints().keySet()).containsExactly("decode", "ocr");
    assertThat(result.status()).isEqualTo(Status.FAILED);
    assertThat(result.failures()).containsExactly(failure);
    List<Line> lines = new ArrayList<>(List.of(line(word("a", 1))));
    Recognition text = new Recognition(TextSource.OCR, "e", "1", null, null, 1.0, lines);
    lines.clear();
    assertThat(text.lines()).hasSize(1);
  }

  @Test
  void pagesAndAttemptsCountFromOne() {
    PageFailure failure = new PageFailure(Stage.DECODE, ErrorCode.CORRUPT, "bad");
    assertThatThrownBy(() -> PageResult.failed("id", 0, PageInfo.UNKNOWN, Map.of(), failure, 1))
        .hasMessageContaining("Page 0");
  }

  @Test
  void documentsHavePages() {
    assertThatThrownBy(() -> new DocumentInfo(MediaType.PDF, List.of(), null, Map.of()))
        .hasMessage("A document has at least one page");
  }

  @Test
  void codesOfFailuresAreUniqueAndReadable() {
    List<String> ids = Arrays.stream(ErrorCode.values()).map(ErrorCode::id).toList();
    assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z]+(-[a-z]+)*"));
    assertThat(ErrorCode.values())
        .filteredOn(code -> code.kind() == ErrorKind.INPUT)
        .noneMatch(ErrorCode::isTransient);
  }

  @Test
  void idsDoNotDependOnTheLocale() {
    Locale before = Locale.getDefault();
    try {
      // In Turkish "TITLE" has no dotted i in lower case.
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertThat(BlockType.TITLE.id()).isEqualTo("title");
      assertThat(Stage.INSPECT.id()).isEqualTo("inspect");
      assertThat(TextSource.MIXED.id()).isEqualTo("mixed");
    } finally {
      Locale.setDefault(before);
    }
  }
}
