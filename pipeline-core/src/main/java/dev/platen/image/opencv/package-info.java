/** Decoding of single images by OpenCV's codecs, outside the heap. */
package dev.platen.image.opencv;
