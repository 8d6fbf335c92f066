/**
 * Regions that a layout model of the user's sees on the image: an ONNX detector in the manner of
 * PP-DocLayout, PicoDet or YOLO.
 *
 * <p>{@link dev.platen.layout.detector.RegionDetector} is the way in. It runs where the image is;
 * what it saw is kept with the other measures of the page, and {@link
 * dev.platen.layout.LayoutAnalyzer} makes regions of it beside its own.
 */
package dev.platen.layout.detector;
