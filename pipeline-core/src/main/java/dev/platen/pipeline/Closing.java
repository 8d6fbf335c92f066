package dev.platen.pipeline;

import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/** Closes what is done with; trouble in that is logged and takes nothing from the result. */
final class Closing {

  private static final Logger LOG = LogManager.getLogger(Closing.class);

  private Closing() {}

  static void quietly(AutoCloseable resource) {
    try {
      resource.close();
    } catch (Exception e) {
      LOG.warn("Closing {} failed: {}", resource.getClass().getSimpleName(), e.toString());
    }
  }
}
