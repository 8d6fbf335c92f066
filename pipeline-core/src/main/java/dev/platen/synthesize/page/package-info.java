/**
 * A clean page: words with their outlines, regions in reading order, tables, fields and drawings.
 * Lengths are points (1/72 inch), origin top left, y downwards.
 */
package dev.platen.synthesize.page;
