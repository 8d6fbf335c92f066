package dev.platen.layout;

import dev.platen.geometry.Box;
import dev.platen.model.BlockType;
import dev.platen.page.PageContent;
import dev.platen.page.Spans;
import dev.platen.page.TextLine;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Formulas that stand on lines of their own. Engines read them in pieces of all heights, which
 * would else pass for headings: so they are found first, and their pieces, with the number of the
 * equation in the margin, are put together.
 */
final class Formulas {

  private static final Pattern MATHEMATICS =
      Pattern.compile("[=+<>|^~×÷±−·∑∏∫∂∇∞√≈≠≡≤≥∈∉⊂⊃∪∩→⇒↔∀∃{}\\\\α-ωΑ-Ω]");

  private static final String NUMBER = "\\(\\s?[A-Z]?\\.?\\d{1,3}(?:\\.\\d{1,3})?[a-z]?\\s?\\)\\.?";

  private static final Pattern NUMBERED = Pattern.compile(".*" + NUMBER + "$");

  private static final Pattern NUMBER_ALONE = Pattern.compile(NUMBER);

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");

  private static final int MAX_ROWS = 5;

  /** Longer words than a name of a function; so many of them are a sentence. */
  private static final Pattern LONG_WORD = Pattern.compile("\\p{L}{4,}");

  private static final int SENTENCE = 5;

  /** Other pieces have at most so many characters. */
  private static final int MAX_PIECE = 28;

  /** White space between pieces, in ems. */
  private static final double BESIDE = 2;

  private static final double BELOW = 0.8;

  /** Each piece is compared with all; of more, none are put together. */
  private static final int MAX_PIECES = 300;

  private final PageContent page;
  private final List<Region> regions;
  private final List<Box> numbers;

  private Formulas(PageContent page, List<Region> regions) {
    this.page = page;
    this.regions = regions;
    this.numbers = regions.stream().filter(Formulas::isNumber).map(Region::box).toList();
  }

  /** The regions, formulas typed, those in pieces as one. */
  static List<Region> type(PageContent page, List<Region> regions) {
    return new Formulas(page, regions).typed();
  }

  private List<Region> typed() {
    List<Region> pieces =
        regions.stream()
            .filter(region -> isFormula(region) || isPiece(region) || isNumber(region))
            .toList();
    if (pieces.size() > MAX_PIECES || pieces.stream().noneMatch(this::isFormula)) {
      return regions.stream().map(this::alone).toList();
    }
    List<Region> result = new ArrayList<>(regions);
    for (List<Region> group : groups(pieces)) {
      if (group.stream().anyMatch(this::isFormula)) {
        result.set(result.indexOf(group.get(0)), joined(group));
        result.removeAll(group.subList(1, group.size()));
      }
    }
    return result;
  }

  private Region alone(Region region) {
    return isFormula(region) ? region.as(BlockType.FORMULA, 0.7) : region;
  }

  private static Region joined(List<Region> group) {
    List<TextLine> lines = group.stream().flatMap(region -> region.lines().stream()).toList();
    List<TextLine> inRows = TextLine.rows(lines).stream().flatMap(List::stream).toList();
    double likelihood = group.stream().anyMatch(Formulas::isNumber) ? 0.85 : 0.7;
    return new Region(BlockType.FORMULA, null, null, TextLine.around(inRows), inRows, likelihood);
  }

  private List<List<Region>> groups(List<Region> pieces) {
    int[] group = new int[pieces.size()];
    for (int i = 0; i < group.length; i++) {
      group[i] = i;
      for (int j = 0; j < i; j++) {
        if (group[i] != group[j] && belong(pieces.get(i), pieces.get(j))) {
          int from = Math.max(group[i], group[j]);
          int to = Math.min(group[i], group[j]);
          for (int k = 0; k <= i; k++) {
            group[k] = group[k] == from ? to : group[k];
          }
        }
      }
    }
    TreeMap<Integer, List<Region>> groups = new TreeMap<>();
    for (int i = 0; i < group.length; i++) {
      groups.computeIfAbsent(group[i], key -> new ArrayList<>()).add(pieces.get(i));
    }
    return List.copyOf(groups.values());
  }

  private boolean belong(Region a, Region b) {
    Box one = a.box();
    Box other = b.box();
    double em = page.em();
    boolean oneRow = Spans.down(one, other) > 0.5;
    boolean beside = oneRow && Spans.gapAcross(one, other) < BESIDE * em;
    boolean below = Spans.across(one, other) > 0.3 && Spans.gapDown(one, other) < BELOW * em;
    boolean inMargin = oneRow && (isNumberOf(a, b) || isNumberOf(b, a));
    return (beside || below || inMargin) && isClear(one.union(other));
  }

  /** Whether nothing but pieces of formulas stands in a box. */
  private boolean isClear(Box box) {
    return regions.stream()
        .filter(other -> Spans.inside(other.box(), box) > 0.2)
        .allMatch(other -> isFormula(other) || isPiece(other) || isNumber(other));
  }

  private static boolean isNumberOf(Region number, Region formula) {
    return isNumber(number) && number.box().x() > formula.box().right();
  }

  private static boolean isNumber(Region region) {
    return region.is(BlockType.TEXT)
        && region.lines().size() == 1
        && NUMBER_ALONE.matcher(region.text()).matches();
  }

  /** A few characters that are no word. */
  private static boolean isPiece(Region region) {
    String text = region.text();
    return region.is(BlockType.TEXT)
        && text.length() <= MAX_PIECE
        && !LONG_WORD.matcher(text).find()
        && !ListMarks.begins(text)
        && text.codePoints().noneMatch(Character::isIdeographic);
  }

  private boolean isFormula(Region region) {
    if (!region.is(BlockType.TEXT) || region.rows() > MAX_ROWS) {
      return false;
    }
    String text = region.text();
    List<String> tokens = SPACE.splitAsStream(text).toList();
    long words = tokens.stream().filter(token -> WORD.matcher(token).find()).count();
    long sentence = tokens.stream().filter(token -> LONG_WORD.matcher(token).find()).count();
    boolean mathematics = MATHEMATICS.matcher(text).find();
    if (!mathematics
        || sentence >= SENTENCE
        || text.codePoints().anyMatch(Character::isIdeographic)) {
      return false;
    }
    double share = (double) words / tokens.size();
    boolean numbered = NUMBERED.matcher(text).matches();
    return (share < 0.3 && tokens.size() >= 2)
        || (numbered && share < 0.4)
        || (share < 0.7 && hasNumberBeside(region));
  }

  /** Whether the number of an equation stands in its row, at the right of the column. */
  private boolean hasNumberBeside(Region region) {
    Box box = region.box();
    return numbers.stream()
        .filter(number -> number.x() > box.right() + page.em() && Spans.down(number, box) > 0.5)
        .anyMatch(
            number ->
                between(box, number).noneMatch(other -> Spans.down(other.box(), number) > 0.5));
  }

  private Stream<Region> between(Box left, Box right) {
    return regions.stream()
        .filter(other -> other.box().x() >= left.right() && other.box().right() <= right.x())
        .filter(other -> !isPiece(other));
  }
}
