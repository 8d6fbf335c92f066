package dev.platen.table.check;

import dev.platen.table.join.JoinedCell;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;

/** What figures of a table are to keep. Figures are in the grid's smallest unit. */
interface Equation {

  Check.Kind kind();

  /** Row that it is about, for the part of the table that it is reported with. */
  int row();

  /** The cell that says what the others come to. */
  JoinedCell result();

  /** Cells whose figures are in it. */
  List<JoinedCell> cells();

  /** By how much it does not hold; 0 where it does. */
  long difference(ToLongFunction<JoinedCell> figures);

  /**
   * The figure of a cell with which it would hold, all others as they are; empty if there is none.
   */
  OptionalLong needed(JoinedCell cell, ToLongFunction<JoinedCell> figures);

  /** What is compared, such as "1.00 + 2.00 = 3.00"; for people. */
  String told(Grid grid);

  /**
   * A sum.
   *
   * @param plus cells that are added
   * @param minus cells that are taken away; the first of them is what the others come to
   * @param tolerance difference that rounding explains
   */
  record Sum(
      Check.Kind kind, int row, List<JoinedCell> plus, List<JoinedCell> minus, long tolerance)
      implements Equation {

    /** Figures that are told one by one. */
    private static final int TOLD = 6;

    public Sum {
      plus = List.copyOf(plus);
      minus = List.copyOf(minus);
    }

    @Override
    public JoinedCell result() {
      return minus.get(0);
    }

    @Override
    public List<JoinedCell> cells() {
      List<JoinedCell> all = new ArrayList<>(plus);
      all.addAll(minus);
      return all;
    }

    private long sum(ToLongFunction<JoinedCell> figures) {
      long sum = 0;
      for (JoinedCell cell : plus) {
        sum += figures.applyAsLong(cell);
      }
      for (JoinedCell cell : minus) {
        sum -= figures.applyAsLong(cell);
      }
      return sum;
    }

    @Override
    public long difference(ToLongFunction<JoinedCell> figures) {
      long sum = sum(figures);
      return Math.abs(sum) <= tolerance ? 0 : sum;
    }

    @Override
    public OptionalLong needed(JoinedCell cell, ToLongFunction<JoinedCell> figures) {
      long times = plus.stream().filter(cell::equals).count();
      times -= minus.stream().filter(cell::equals).count();
      return Math.abs(times) == 1
          ? OptionalLong.of(figures.applyAsLong(cell) - times * sum(figures))
          : OptionalLong.empty();
    }

    @Override
    public String told(Grid grid) {
      JoinedCell result = result();
      long sum = sum(cell -> grid.units(cell).orElse(0));
      String expected = figure(grid, grid.units(result).orElse(0) + sum, result);
      String says = "; the table says " + figure(result);
      if (cells().size() == 2) {
        return "%s with nothing added is %s%s".formatted(figure(plus.get(0)), expected, says);
      }
      if (cells().size() > TOLD) {
        return "the sum of %d figures is %s%s".formatted(cells().size() - 1, expected, says);
      }
      StringBuilder told = new StringBuilder();
      plus.forEach(cell -> told.append(told.isEmpty() ? "" : " + ").append(figure(cell)));
      minus.stream().skip(1).forEach(cell -> told.append(" − ").append(figure(cell)));
      return told + " is " + expected + says;
    }
  }

  /**
   * A product, rounded to the decimals of its result.
   *
   * @param scale decimals of the smallest unit
   * @param percent whether one factor is a percentage
   */
  record Product(
      int row, JoinedCell left, JoinedCell right, JoinedCell result, int scale, boolean percent)
      implements Equation {

    @Override
    public Check.Kind kind() {
      return Check.Kind.ROW_PRODUCT;
    }

    @Override
    public List<JoinedCell> cells() {
      return List.of(left, right, result);
    }

    @Override
    public long difference(ToLongFunction<JoinedCell> figures) {
      double product = product(figures);
      long found = figures.applyAsLong(result);
      // Halves may have been rounded either way.
      return Math.abs(product - found) <= 0.5001 * step(result) ? 0 : rounded(product) - found;
    }

    private double product(ToLongFunction<JoinedCell> figures) {
      return (double) figures.applyAsLong(left) * figures.applyAsLong(right) / divisor();
    }

    private double divisor() {
      return Math.pow(10, scale) * (percent ? 100 : 1);
    }

    /** The smallest difference that a cell can show. */
    private long step(JoinedCell cell) {
      return (long) Math.pow(10, Math.max(0, scale - Math.max(0, cell.value().number().scale())));
    }

    private long rounded(double units) {
      return Math.round(units / step(result)) * step(result);
    }

    @Override
    public OptionalLong needed(JoinedCell cell, ToLongFunction<JoinedCell> figures) {
      if (cell.equals(result)) {
        return OptionalLong.of(rounded(product(figures)));
      }
      long other = figures.applyAsLong(cell.equals(left) ? right : left);
      if (other == 0) {
        return OptionalLong.empty();
      }
      double factor = figures.applyAsLong(result) * divisor() / other;
      long candidate = Math.round(factor / step(cell)) * step(cell);
      long found = difference(each -> each.equals(cell) ? candidate : figures.applyAsLong(each));
      return found == 0 ? OptionalLong.of(candidate) : OptionalLong.empty();
    }

    @Override
    public String told(Grid grid) {
      long product = rounded(product(cell -> grid.units(cell).orElse(0)));
      return "%s × %s is %s; the table says %s"
          .formatted(figure(left), figure(right), figure(grid, product, result), figure(result));
    }
  }

  /** A figure with the decimals that it is written with. */
  private static String figure(JoinedCell cell) {
    BigDecimal number = cell.value().number();
    return number.setScale(Math.max(0, number.scale())).toPlainString();
  }

  /** A figure with at least the decimals of a cell. */
  static String figure(Grid grid, long units, JoinedCell like) {
    BigDecimal number = grid.number(units).stripTrailingZeros();
    int scale = Math.max(Math.max(0, like.value().number().scale()), number.scale());
    return number.setScale(scale).toPlainString();
  }
}
