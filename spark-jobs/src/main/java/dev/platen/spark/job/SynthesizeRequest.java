package dev.platen.spark.job;

import dev.platen.synthesize.archive.SynthesisOptions;

/**
 * What archive to make.
 *
 * @param folder written to, as a path or a uri that Hadoop knows
 * @param pages that it has, twins of tampered documents not counted
 * @param options what is on them
 * @param faults whether an archive file, a damaged file and an empty one are added
 */
public record SynthesizeRequest(
    String folder, int pages, SynthesisOptions options, boolean faults) {}
