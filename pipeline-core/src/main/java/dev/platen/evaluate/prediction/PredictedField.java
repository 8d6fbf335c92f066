package dev.platen.evaluate.prediction;

/**
 * An extracted field.
 *
 * @param name its name in the profile
 * @param text its text on the page; where it was computed, its value
 */
public record PredictedField(String name, String text) {}
