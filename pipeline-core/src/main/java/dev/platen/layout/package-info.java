/**
 * Recognized lines to regions of the page, in reading order.
 *
 * <p>{@link dev.platen.layout.LayoutAnalyzer} is the way in. It works on the recognized text alone,
 * so it can be done again without the page image.
 */
package dev.platen.layout;
