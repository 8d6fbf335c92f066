package dev.platen.evaluate.truth;

import dev.platen.geometry.Box;
import java.io.Serializable;

/**
 * A table.
 *
 * @param box in pixels of the truth's frame; null where it is not known
 * @param html its rows and cells; null where only its place is known
 */
public record TruthTable(Box box, String html) implements Serializable {}
