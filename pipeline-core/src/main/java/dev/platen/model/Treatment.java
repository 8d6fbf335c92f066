package dev.platen.model;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * One thing that was done, or tried, to make a page readable.
 *
 * @param name name of the operation ("rotate", "resample")
 * @param parameters what it was given, sorted by name
 * @param kept whether its result was used
 * @param reason why it was tried, and kept or dropped
 * @param effect what it changed, as a number in the unit that {@code reason} names; null where
 *     nothing was measured
 */
public record Treatment(
    String name, Map<String, String> parameters, boolean kept, String reason, Double effect) {

  public Treatment {
    Objects.requireNonNull(name, "name");
    parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
  }
}
