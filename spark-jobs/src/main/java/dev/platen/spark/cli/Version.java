package dev.platen.spark.cli;

import java.util.Objects;
import org.apache.spark.package$;
import picocli.CommandLine.IVersionProvider;

/** Version of Platen and of what it runs on. */
final class Version implements IVersionProvider {

  /** Version of Platen; "development" outside the job jar. */
  static String platen() {
    return Objects.requireNonNullElse(
        Version.class.getPackage().getImplementationVersion(), "development");
  }

  /** Version of the Spark on the class path. */
  static String spark() {
    return package$.MODULE$.SPARK_VERSION();
  }

  @Override
  public String[] getVersion() {
    return new String[] {"Platen " + platen(), "Spark " + spark() + ", Java " + Runtime.version()};
  }
}
