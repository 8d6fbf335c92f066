/** Pixels made ready for recognition: grey, scaled, turned, cut. */
package dev.platen.ocr.opencv;
