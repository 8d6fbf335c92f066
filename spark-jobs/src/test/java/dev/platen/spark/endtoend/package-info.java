/** Whole runs: archives in, tables out, whatever happens in between. */
package dev.platen.spark.endtoend;
