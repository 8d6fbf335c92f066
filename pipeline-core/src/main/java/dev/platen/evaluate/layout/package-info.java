/**
 * Whether lines, words and regions were found where they are, as what they are, and in which order.
 *
 * <p>Things are matched one to one by intersection over union of their outlines, best first.
 */
package dev.platen.evaluate.layout;
