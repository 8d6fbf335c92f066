package dev.platen.spark.job;

/**
 * What maintenance did.
 *
 * @param filesBefore data files before
 * @param filesAfter data files after
 * @param bytesFreed bytes of superseded and orphan files that were removed
 */
public record CompactReport(long filesBefore, long filesAfter, long bytesFreed) {}
