package dev.platen.spark.job;

import java.util.Objects;

/**
 * What one executor said.
 *
 * @param node which executor on which host
 * @param healthy whether a page was recognised
 * @param detail what was read and by which versions, or what went wrong
 */
public record NodeReport(String node, boolean healthy, String detail) {

  public NodeReport {
    Objects.requireNonNull(node, "node");
    Objects.requireNonNull(detail, "detail");
  }
}
