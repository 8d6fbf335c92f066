/**
 * Decoding through ImageIO plug-ins, band by band, so that no page is on the heap whole, and so
 * that what can be read of a damaged one is kept.
 */
package dev.platen.image.imageio;
