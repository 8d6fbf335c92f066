package dev.platen.synthesize.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sentences from choices, for one document: see the head of {@code grammar-eng.txt} for the
 * notation. All it says depends on the generator of random numbers that it was given.
 */
public final class Grammar {

  private static final Pattern SLOT = Pattern.compile("\\{([a-z]+[a-z_0-9]*)(?::(\\d+)-(\\d+))?}");

  /** How deep choices may name choices: what is deeper is a mistake in a grammar. */
  private static final int DEEPEST = 12;

  private static final double SHARE_OF_ENGLISH = 0.3;

  private final Language language;
  private final int year;
  private final RandomGenerator random;
  private final Map<String, List<String>> choices;
  private final Grammar english;
  private final Money money;
  private final Dates dates;

  /**
   * @param year of all its dates
   * @param random used up by what is said
   */
  public Grammar(Language language, int year, RandomGenerator random) {
    this.language = language;
    this.year = year;
    this.random = random;
    boolean mixed = language == Language.CHINESE_AND_ENGLISH;
    this.choices = read(mixed ? Language.SIMPLIFIED_CHINESE : language);
    this.english = mixed ? new Grammar(Language.ENGLISH, year, random) : null;
    this.money = new Money(language);
    this.dates = new Dates(language);
  }

  private static Map<String, List<String>> read(Language language) {
    String name = "grammar-%s.txt".formatted(language.code());
    Map<String, List<String>> choices = new LinkedHashMap<>();
    try (InputStream stream = Grammar.class.getResourceAsStream(name);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      List<String> current = List.of();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.startsWith("  ")) {
          current.addAll(List.of(line.strip().split("\\|", -1)));
        } else if (!line.startsWith("#") && !line.isBlank()) {
          current = choices.computeIfAbsent(line.strip(), key -> new ArrayList<>());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Can't read " + name, e);
    }
    return choices;
  }

  /** The language it speaks. */
  public Language language() {
    return language;
  }

  /** How it writes sums. */
  public Money money() {
    return money;
  }

  /** How it writes dates. */
  public Dates dates() {
    return dates;
  }

  /** Names of its choices, in order of the alphabet. */
  public List<String> names() {
    return List.copyOf(new TreeSet<>(choices.keySet()));
  }

  /** All that it can say without filling of slots. */
  public List<String> templates() {
    return choices.values().stream().flatMap(List::stream).toList();
  }

  /** One of the choices of that name, its slots filled. */
  public String say(String name) {
    return capitalized(say(name, 0));
  }

  /** So many different choices of that name, in random order; fewer where there are not so many. */
  public List<String> sayEach(String name, int count) {
    List<String> left = new ArrayList<>(choices(name));
    List<String> said = new ArrayList<>();
    while (said.size() < count && !left.isEmpty()) {
      said.add(capitalized(fill(left.remove(random.nextInt(left.size())), 0)));
    }
    return said;
  }

  /** All choices of that name in their order, slots filled. */
  public List<String> sayAll(String name) {
    return choices(name).stream().map(choice -> capitalized(fill(choice, 0))).toList();
  }

  /** A printed label; in a mixed document it is in both languages. */
  public String label(String name) {
    String own = choices("label_" + name).get(0);
    return english == null ? own : own + " " + english.label(name);
  }

  /** So many sentences of prose. */
  public String prose(int sentences) {
    List<String> said = new ArrayList<>();
    for (int i = 0; i < sentences; i++) {
      said.add(say("prose"));
    }
    return String.join(language.chinese() && english == null ? "" : " ", said);
  }

  private String say(String name, int depth) {
    if (depth > DEEPEST) {
      throw new IllegalStateException("The choices of \"%s\" name themselves".formatted(name));
    }
    if (english != null && name.equals("prose") && random.nextDouble() < SHARE_OF_ENGLISH) {
      return english.say(name);
    }
    List<String> options = choices(name);
    return fill(options.get(random.nextInt(options.size())), depth);
  }

  private List<String> choices(String name) {
    List<String> options = choices.get(name);
    if (options == null) {
      throw new IllegalStateException(
          "The grammar of %s has no \"%s\"".formatted(language.code(), name));
    }
    return options;
  }

  private String fill(String template, int depth) {
    return SLOT.matcher(template).replaceAll(slot -> Matcher.quoteReplacement(value(slot, depth)));
  }

  private String value(MatchResult slot, int depth) {
    return switch (slot.group(1)) {
      case "n" ->
          Integer.toString(
              random.nextInt(Integer.parseInt(slot.group(2)), Integer.parseInt(slot.group(3)) + 1));
      case "amount" -> money.withCurrency(Money.random(1_000, 900_000, random));
      case "date" -> dates.written(Dates.random(year, random));
      case "number" ->
          "%c-%d/%02d"
              .formatted(
                  'A' + random.nextInt(26), random.nextInt(10_000, 99_999), random.nextInt(100));
      // What only the document knows.
      case "rate" -> slot.group();
      default -> say(slot.group(1), depth + 1);
    };
  }

  private static String capitalized(String text) {
    int first = text.codePointAt(0);
    return Character.toString(Character.toUpperCase(first))
        + text.substring(Character.charCount(first));
  }
}
