/** What synthesis takes from OpenCV. Images are 24 bits, BGR, bytes in a row. */
package dev.platen.synthesize.opencv;
