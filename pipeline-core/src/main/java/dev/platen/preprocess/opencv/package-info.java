/**
 * Operations on page images with OpenCV: turning, resampling, grey conversion, measuring of ink.
 *
 * <p>Every function leaves its input alone and returns a new image that the caller closes, or a
 * number. Matrices live and die inside one function.
 */
package dev.platen.preprocess.opencv;
