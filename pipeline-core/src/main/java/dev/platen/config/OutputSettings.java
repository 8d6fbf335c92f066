package dev.platen.config;

import java.io.Serializable;
import java.time.Duration;

/**
 * Tables, commits and maintenance.
 *
 * @param catalog name of a Spark catalog of the user's that holds Iceberg tables; empty for the
 *     file catalog in the output folder
 * @param namespace namespace of the tables in that catalog; empty for none
 * @param commitInterval how often finished pages are committed
 * @param assembleInterval how often finished documents are written to the flat tables
 * @param snapshotRetention how long superseded snapshots are kept; zero keeps only the current
 *     state
 * @param targetFileSize size that compaction aims at
 * @param keepImages whether the images that were recognized are written beside the tables
 */
public record OutputSettings(
    String catalog,
    String namespace,
    Duration commitInterval,
    Duration assembleInterval,
    Duration snapshotRetention,
    ByteSize targetFileSize,
    boolean keepImages)
    implements Serializable {

  public OutputSettings {
    Bounds.check("commit-interval", commitInterval, Duration.ofSeconds(1), Duration.ofHours(24));
    Bounds.check(
        "assemble-interval", assembleInterval, Duration.ofSeconds(1), Duration.ofHours(24));
    Bounds.check("snapshot-retention", snapshotRetention, Duration.ZERO, Duration.ofDays(3650));
    Bounds.check(
        "target-file-size", targetFileSize, ByteSize.parse("1 MiB"), ByteSize.parse("8 GiB"));
    if (!catalog.matches("[A-Za-z0-9_]{0,64}")) {
      throw new IllegalArgumentException(
          "catalog = \"%s\" is not a name of letters, digits and _".formatted(catalog));
    }
    if (!namespace.matches("[A-Za-z0-9_.]{0,128}")) {
      throw new IllegalArgumentException(
          "namespace = \"%s\" is not a name of letters, digits, _ and .".formatted(namespace));
    }
  }
}
