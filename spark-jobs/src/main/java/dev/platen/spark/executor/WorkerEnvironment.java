package dev.platen.spark.executor;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * The environment of a worker: what it needs and nothing else, for credentials have no place beside
 * hostile files.
 */
final class WorkerEnvironment {

  private static final String PATH = "PATH";
  private static final String MODELS = "PLATEN_MODELS";

  private WorkerEnvironment() {}

  /**
   * @param own the environment of the executor
   * @param folder the worker's own
   */
  static Map<String, String> of(Map<String, String> own, Path folder) {
    Map<String, String> environment = new TreeMap<>();
    environment.put(PATH, own.getOrDefault(PATH, "/usr/bin:/bin"));
    environment.put("LANG", "C.UTF-8");
    environment.put("LC_ALL", "C.UTF-8");
    environment.put("TZ", "UTC");
    environment.put("OMP_THREAD_LIMIT", "1");
    environment.put("HOME", folder.toString());
    environment.put("TMPDIR", folder.toString());
    if (own.containsKey(MODELS)) {
      environment.put(MODELS, own.get(MODELS));
    }
    return environment;
  }
}
