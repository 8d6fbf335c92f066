/**
 * The command line: words to requests, reports to words, exit codes, progress; nothing else.
 *
 * <p>The only package of the driver that writes to standard streams and ends the process. {@link
 * dev.platen.spark.cli.Platen} is the main class, under {@code spark-submit} and without it. A
 * command reads its options, builds a request, opens a Spark session and hands both to {@link
 * dev.platen.spark.job.Jobs}.
 */
package dev.platen.spark.cli;
