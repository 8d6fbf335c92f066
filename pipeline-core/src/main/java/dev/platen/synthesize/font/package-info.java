/**
 * Fonts as outlines, read with FontBox from the files of Debian's font packages.
 *
 * <p>Outlines drawn by Java2D's own rasterizer look the same on every machine that has the same
 * font files; no font system (fontconfig, FreeType) takes part, so that a headless Java will do.
 */
package dev.platen.synthesize.font;
