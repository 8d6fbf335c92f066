/**
 * What can be done with an archive: one job a command, asked for by a request and answered by a
 * report.
 *
 * <p>{@link dev.platen.spark.job.Jobs} is what the commands see. Jobs run on the driver, take a
 * Spark session that the caller opens and closes, print nothing, and never end the process: how a
 * run ended is its {@link dev.platen.spark.job.Outcome}.
 */
package dev.platen.spark.job;
