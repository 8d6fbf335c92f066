/** Whether the words that a run is sure of are right. */
package dev.platen.evaluate.confidence;
