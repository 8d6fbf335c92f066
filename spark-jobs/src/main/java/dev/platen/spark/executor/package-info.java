/**
 * What runs in an executor: borrows one worker process per slot, asks it page by page, and charges
 * a page that hangs, crashes or eats memory without losing the pages around it.
 *
 * <p>{@link dev.platen.spark.executor.PageWorkers} is the way in; a task borrows a {@link
 * dev.platen.spark.executor.PageWorker} and closes it when it is done. The process behind it stays
 * warm for the next task. What the process runs is in {@code dev.platen.spark.worker}.
 */
package dev.platen.spark.executor;
