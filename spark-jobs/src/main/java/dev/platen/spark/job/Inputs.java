package dev.platen.spark.job;

import dev.platen.config.InputSettings;
import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import dev.platen.spark.io.InputList;
import dev.platen.spark.io.SourceLister;
import dev.platen.spark.io.SourceListing;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;

/** The inputs of a command: those on its line, then those of a list. */
final class Inputs {

  private Inputs() {}

  /** Begins to list them. */
  static SourceListing list(
      SparkSession spark,
      List<String> inputs,
      Optional<String> inputsFrom,
      InputSettings settings,
      String output) {
    Configuration hadoop = spark.sparkContext().hadoopConfiguration();
    Iterator<String> all = inputs.iterator();
    if (inputsFrom.isPresent()) {
      all = new Chained(all, new InputList(open(inputsFrom.get(), hadoop)));
    }
    return new SourceLister(hadoop, settings, output).list(all);
  }

  private static InputStream open(String list, Configuration hadoop) {
    try {
      Path path = new Path(list);
      return path.toUri().getScheme() == null
          ? new FileInputStream(list)
          : path.getFileSystem(hadoop).open(path);
    } catch (IOException e) {
      throw new PipelineException(
          ErrorCode.CONFIGURATION,
          "The list of inputs %s can't be read: %s".formatted(list, e.getMessage()),
          e);
    }
  }

  /** One sequence of inputs after the other. */
  private record Chained(Iterator<String> first, Iterator<String> second)
      implements Iterator<String> {

    @Override
    public boolean hasNext() {
      return first.hasNext() || second.hasNext();
    }

    @Override
    public String next() {
      return first.hasNext() ? first.next() : second.next();
    }
  }
}
