package dev.platen.spark.executor;

import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import dev.platen.spark.worker.PageProcessor;
import dev.platen.spark.worker.PipelinePageProcessor;
import java.util.Map;

/**
 * Whether pages come out on this node as the driver expects: a node that has other models would
 * read them otherwise, and nobody would know.
 */
final class NodeAgreement {

  private NodeAgreement() {}

  /**
   * Checks what a worker says of itself.
   *
   * @param expected fingerprints of the run, by stage
   * @param versions what the worker says; those of tests say nothing and are taken as they are
   * @throws PipelineException if its results would bear other fingerprints
   */
  static void require(Map<String, String> expected, Map<String, String> versions) {
    String found = versions.get(PageProcessor.FINGERPRINTS);
    if (found != null && !found.equals(PipelinePageProcessor.text(expected))) {
      throw new PipelineException(
          ErrorCode.CONFIGURATION,
          ("This node would read pages otherwise than the driver: it has %s. Give driver and"
                  + " executors the same language packs (PLATEN_MODELS, ocr.model-folder), or name"
                  + " the languages: --languages eng")
              .formatted(versions.get(PageProcessor.ENGINE)));
    }
  }
}
