/**
 * Places at which a test can end the process as {@code kill -9} would, to prove that the same
 * command then finishes the work.
 */
package dev.platen.spark.failpoint;
