package dev.platen.synthesize.page;

import java.awt.Color;
import java.awt.Shape;

/**
 * A filled shape: a rule, a tint, a part of a figure.
 *
 * @param shape to fill
 * @param color to fill it with; it may let what is below shine through
 */
public record Drawing(Shape shape, Color color) {}
