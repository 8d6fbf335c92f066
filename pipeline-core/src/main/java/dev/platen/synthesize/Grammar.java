package dev.platen.synthesize;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sentences from choices: see the head of {@code letters-eng.txt} for the notation. */
final class Grammar {

  private static final Pattern SLOT = Pattern.compile("\\{([a-z]+)(?::(\\d+)-(\\d+))?}");
  private static final String[] MONTHS_DEU = {
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember"
  };
  private static final String[] MONTHS_ENG = {
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December"
  };

  private final Language language;
  private final int year;
  private final Map<String, List<String>> choices;

  private Grammar(Language language, int year, Map<String, List<String>> choices) {
    this.language = language;
    this.year = year;
    this.choices = choices;
  }

  /**
   * The grammar of one letter in that language.
   *
   * @param year of all its dates
   */
  static Grammar of(Language language, int year) {
    String name = "letters-%s.txt".formatted(language.code());
    Map<String, List<String>> choices = new LinkedHashMap<>();
    try (InputStream stream = Grammar.class.getResourceAsStream(name);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      List<String> current = List.of();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.startsWith("  ")) {
          current.add(line.strip());
        } else if (!line.startsWith("#") && !line.isBlank()) {
          current = choices.computeIfAbsent(line.strip(), key -> new ArrayList<>());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Can't read " + name, e);
    }
    return new Grammar(language, year, choices);
  }

  /** One of the choices of that name, its slots filled. */
  String say(String name, Random random) {
    List<String> options = choices.get(name);
    return fill(options.get(random.nextInt(options.size())), random);
  }

  /** As {@link #say}; from now on the name stands for what was said. */
  String settle(String name, Random random) {
    String said = say(name, random);
    choices.put(name, List.of(said));
    return said;
  }

  /** So many different choices of that name, in random order, their slots filled. */
  List<String> sayEach(String name, int count, Random random) {
    List<String> left = new ArrayList<>(choices.get(name));
    List<String> said = new ArrayList<>();
    while (said.size() < count && !left.isEmpty()) {
      said.add(fill(left.remove(random.nextInt(left.size())), random));
    }
    return said;
  }

  private String fill(String template, Random random) {
    return SLOT.matcher(template).replaceAll(slot -> Matcher.quoteReplacement(value(slot, random)));
  }

  private String value(MatchResult slot, Random random) {
    return switch (slot.group(1)) {
      case "n" ->
          Integer.toString(
              random.nextInt(Integer.parseInt(slot.group(2)), Integer.parseInt(slot.group(3)) + 1));
      case "amount" -> amount(random);
      case "date" -> date(random);
      case "number" ->
          "%c-%d/%02d"
              .formatted(
                  'A' + random.nextInt(26), random.nextInt(10_000, 99_999), random.nextInt(100));
      default -> say(slot.group(1), random);
    };
  }

  private String amount(Random random) {
    double value = random.nextInt(1_000, 900_000) / 100.0;
    return language == Language.GERMAN
        ? String.format(Locale.GERMANY, "%,.2f €", value)
        : String.format(Locale.UK, "£%,.2f", value);
  }

  private String date(Random random) {
    int day = random.nextInt(1, 29);
    int month = random.nextInt(12);
    return language == Language.GERMAN
        ? "%d. %s %d".formatted(day, MONTHS_DEU[month], year)
        : "%d %s %d".formatted(day, MONTHS_ENG[month], year);
  }
}
