/**
 * Makes pages of which everything is known: letters, typeset, drawn, worn a little, and written in
 * the formats that archives have, each page with its truth.
 *
 * <p>The same seed gives the same bytes on one Java version. Fonts come from PDFBox's jar as
 * outlines, so that no font need be installed and none that is can make a difference.
 */
package dev.platen.synthesize;
