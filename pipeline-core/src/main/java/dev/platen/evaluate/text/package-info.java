/**
 * How far a text is from its truth: by characters, by words, and in whatever order.
 *
 * <p>Both texts are brought into one form first ({@link dev.platen.evaluate.text.TextForm}), so
 * that neither code points that look alike nor line breaks count as errors.
 */
package dev.platen.evaluate.text;
