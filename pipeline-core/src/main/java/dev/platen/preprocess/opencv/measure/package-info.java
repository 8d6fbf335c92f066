/**
 * What is wrong with a page: {@link dev.platen.preprocess.opencv.measure.Diagnoser} asks one small
 * class a measure. Each says in its documentation what its number means; units are in {@link
 * dev.platen.model.PageMeasure}.
 */
package dev.platen.preprocess.opencv.measure;
