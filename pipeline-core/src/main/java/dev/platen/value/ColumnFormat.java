package dev.platen.value;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * How the texts of a column are to be read.
 *
 * @param type what most of them are; TEXT where they differ
 * @param names whether its digits name things (accounts, references) and are no numbers
 * @param mark what stands before decimals
 * @param order what 03/04/2024 is
 * @param currency ISO 4217 code of amounts that show none; null if unknown
 * @param language Tesseract code, for signs that several currencies share; null if unknown
 */
public record ColumnFormat(
    ValueType type,
    boolean names,
    DecimalMark mark,
    DateOrder order,
    String currency,
    String language) {

  /** Digits of a whole number that in a column of texts may rather be a name. */
  private static final int LONG = 5;

  public ColumnFormat {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(mark, "mark");
    Objects.requireNonNull(order, "order");
  }

  /** Reads a cell that heads nothing. What can't be read as its column's type stays text. */
  public CellValue read(String text) {
    if (text.isEmpty() || text.length() > Normal.MAX_LENGTH || names) {
      return CellValue.TEXT;
    }
    return switch (type) {
      case TEXT -> single(text);
      case DATE -> DateText.read(text, order).map(CellValue::date).orElse(CellValue.TEXT);
      case BOOLEAN -> TruthText.read(text).map(CellValue::truth).orElse(CellValue.TEXT);
      case NUMBER, AMOUNT, PERCENT ->
          NumberText.read(text, mark)
              .map(this::value)
              .or(() -> DateText.readSure(text).map(CellValue::date))
              .orElse(CellValue.TEXT);
    };
  }

  /** The value of a number that is known to stand in this column. */
  private CellValue value(NumberText number) {
    if (number.percent()) {
      return CellValue.number(ValueType.PERCENT, number.value(), null);
    }
    boolean amount = type == ValueType.AMOUNT || number.sign() != null || number.marked();
    ValueType kind = amount ? ValueType.AMOUNT : type == ValueType.TEXT ? ValueType.NUMBER : type;
    return CellValue.number(kind, number.value(), currency(number));
  }

  private String currency(NumberText number) {
    String own = number.sign() == null ? null : Currencies.code(number.sign(), language);
    return own == null ? currency : own;
  }

  /** A value among texts: only what can be nothing else. */
  private CellValue single(String text) {
    Optional<LocalDate> date = DateText.readSure(text);
    if (date.isPresent()) {
      return CellValue.date(date.get());
    }
    Optional<NumberText> number = NumberText.read(text, mark);
    if (number.isEmpty()) {
      return DateText.unordered(text)
          .filter(parts -> parts[0] > 12 || parts[1] > 12 || parts[0] == parts[1])
          .flatMap(
              parts ->
                  DateText.read(text, parts[1] > 12 ? DateOrder.MONTH_FIRST : DateOrder.DAY_FIRST))
          .map(CellValue::date)
          .orElse(CellValue.TEXT);
    }
    NumberText found = number.get();
    boolean plain =
        found.sign() == null && !found.percent() && !found.marked() && found.decimals() == 0;
    boolean maybeName = plain && text.chars().filter(Character::isDigit).count() >= LONG;
    boolean word = plain && !text.chars().anyMatch(Character::isDigit);
    boolean grouped = text.strip().matches("\\D*\\d{1,3}(?:[.,' ]\\d{3})+\\D*");
    return word || maybeName && !grouped ? CellValue.TEXT : value(found);
  }
}
