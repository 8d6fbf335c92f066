package dev.platen.spark.worker;

import dev.platen.config.PlatenSettings;
import dev.platen.model.DocumentInfo;
import dev.platen.model.PageFailure;
import dev.platen.model.PageResult;
import dev.platen.model.Stage;
import dev.platen.pipeline.PageTask;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What executor and worker say to each other, strictly in turn.
 *
 * <ol>
 *   <li>The executor says {@link Hello}; the worker opens its pipeline and answers {@link Ready}.
 *   <li>The executor says {@link Inspect} or {@link Digitise}, any number of times; the worker
 *       answers {@link Inspected} or {@link Digitised}. Before the latter it says {@link Began}
 *       whenever a stage begins, so that the executor can name it should no answer come.
 *   <li>The executor says {@link Goodbye}, or closes the socket; the worker ends.
 * </ol>
 *
 * <p>Every question may also be answered by {@link Refused}.
 */
public sealed interface Message {

  /**
   * The first word.
   *
   * @param settings all settings of the run
   */
  record Hello(PlatenSettings settings) implements Message {
    public Hello {
      Objects.requireNonNull(settings, "settings");
    }
  }

  /**
   * The worker has opened its pipeline.
   *
   * @param pid of the worker's process
   * @param versions of what it runs on, by name
   * @param residentBytes its memory at this moment; 0 where the system does not tell
   */
  record Ready(long pid, Map<String, String> versions, long residentBytes) implements Message {
    public Ready {
      versions = Collections.unmodifiableMap(new TreeMap<>(versions));
    }
  }

  /**
   * Asks what a document is.
   *
   * @param file on local disk
   */
  record Inspect(Path file) implements Message {
    public Inspect {
      Objects.requireNonNull(file, "file");
    }
  }

  /** The answer to {@link Inspect}. */
  record Inspected(DocumentInfo info) implements Message {
    public Inspected {
      Objects.requireNonNull(info, "info");
    }
  }

  /** Asks for one page. */
  record Digitise(PageTask task) implements Message {
    public Digitise {
      Objects.requireNonNull(task, "task");
    }
  }

  /**
   * A stage of the page in hand begins.
   *
   * @param stage one that a page goes through
   */
  record Began(Stage stage) implements Message {
    public Began {
      if (stage.compareTo(Stage.DECODE) < 0 || stage.compareTo(Stage.FORENSICS) > 0) {
        throw new IllegalArgumentException("%s is no stage of a page".formatted(stage));
      }
    }
  }

  /** The answer to {@link Digitise}. */
  record Digitised(PageResult result) implements Message {
    public Digitised {
      Objects.requireNonNull(result, "result");
    }
  }

  /** The answer to any question that found none. */
  record Refused(PageFailure failure) implements Message {
    public Refused {
      Objects.requireNonNull(failure, "failure");
    }
  }

  /** The last word of the executor. */
  record Goodbye() implements Message {}
}
