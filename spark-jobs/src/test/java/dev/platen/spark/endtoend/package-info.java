/** Whole runs of the command, in processes of their own, as users start them. */
package dev.platen.spark.endtoend;
