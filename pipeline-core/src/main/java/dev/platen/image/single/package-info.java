/** Formats that hold one page: JPEG, PNG, JPEG 2000, WebP, BMP, GIF, PNM. */
package dev.platen.image.single;
