package dev.platen.spark.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import org.apache.logging.log4j.core.LoggerContext;

/**
 * Puts Platen's own log format in the place of Spark's, unless the user named a file of theirs
 * ({@code -Dlog4j2.configurationFile}).
 */
final class LogSetup {

  private static final String TEXT = "log4j2.properties";
  private static final String JSON = "log4j2-json.properties";

  private LogSetup() {}

  /** Text; called before anything logs. */
  static void useOwnFormat() {
    use(TEXT);
  }

  /** JSON, an object a line. */
  static void useJson() {
    use(JSON);
  }

  private static void use(String name) {
    if (System.getProperty("log4j2.configurationFile") != null
        || System.getProperty("log4j.configurationFile") != null) {
      return;
    }
    URL resource = LogSetup.class.getResource(name);
    try {
      // Takes the place of whatever file was read before; Configurator.reconfigure would keep it.
      LoggerContext.getContext(false).setConfigLocation(new URI(resource.toString()));
    } catch (URISyntaxException e) {
      throw new IllegalStateException("Can't read " + resource, e);
    }
  }
}
