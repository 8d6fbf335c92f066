/**
 * Measurements to be run by hand while recognition is worked on: the pipeline in one process,
 * without Spark, over pages with truth. {@code platen evaluate} gives the figures that count.
 */
package dev.platen.accuracy;
