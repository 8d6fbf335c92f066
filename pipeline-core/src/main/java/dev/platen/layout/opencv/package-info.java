/**
 * What stage layout measures on the image: rulings, areas that are no text, forms of letters.
 *
 * <p>{@link dev.platen.layout.opencv.PageSurvey} is the way in. All matrices live within one call.
 */
package dev.platen.layout.opencv;
