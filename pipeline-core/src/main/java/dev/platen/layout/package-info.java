/**
 * Recognized lines and what the image shows beside them, to typed regions of the page in reading
 * order.
 *
 * <p>{@link dev.platen.layout.LayoutAnalyzer} is the way in. It needs no page image: what was
 * measured on that ({@link dev.platen.layout.opencv.PageSurvey}) is kept with the result, so layout
 * can be done again. Tables come from stage table. Everything happens in a {@link
 * dev.platen.page.ReadingFrame}.
 */
package dev.platen.layout;
