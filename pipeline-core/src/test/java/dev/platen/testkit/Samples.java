package dev.platen.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Function;

/** Properties checked over seeded samples: the same on every run; a failure names its seed. */
public final class Samples {

  private static final int TRIES = 300;

  /** One value in so many is an end of its range, where faults like to be. */
  private static final int ENDS = 8;

  private Samples() {}

  /** Runs the property with one source of samples after the other. */
  public static void forAll(Consumer<SplittableRandom> property) {
    for (long seed = 0; seed < TRIES; seed++) {
      try {
        property.accept(new SplittableRandom(seed));
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("With seed %d: %s".formatted(seed, e.getMessage()), e);
      }
    }
  }

  /** A whole number from {@code least} to {@code most}, both included. */
  public static int between(SplittableRandom random, int least, int most) {
    return switch (random.nextInt(2 * ENDS)) {
      case 0 -> least;
      case 1 -> most;
      default -> random.nextInt(least, most + 1);
    };
  }

  /** A number from 0 to 1, both included. */
  public static double share(SplittableRandom random) {
    return switch (random.nextInt(2 * ENDS)) {
      case 0 -> 0;
      case 1 -> 1;
      default -> random.nextDouble();
    };
  }

  /** One of the constants of an enum. */
  public static <E extends Enum<E>> E any(SplittableRandom random, Class<E> type) {
    E[] constants = type.getEnumConstants();
    return constants[random.nextInt(constants.length)];
  }

  /** A list of none to {@code most} samples. */
  public static <T> List<T> listOf(
      SplittableRandom random, int most, Function<SplittableRandom, T> sample) {
    int size = between(random, 0, most);
    List<T> list = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      list.add(sample.apply(random));
    }
    return list;
  }
}
