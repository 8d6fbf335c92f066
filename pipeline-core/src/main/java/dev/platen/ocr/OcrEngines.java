package dev.platen.ocr;

import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** Finds engines by name among those that a class loader can see. */
public final class OcrEngines {

  private final Map<String, OcrEngineProvider> providers = new TreeMap<>();

  /**
   * Collects the providers.
   *
   * @param loader given, not guessed: executors have their own
   * @throws IllegalStateException if two providers share a name
   */
  public OcrEngines(ClassLoader loader) {
    for (OcrEngineProvider provider : ServiceLoader.load(OcrEngineProvider.class, loader)) {
      OcrEngineProvider other = providers.putIfAbsent(provider.name(), provider);
      if (other != null && other.getClass() != provider.getClass()) {
        throw new IllegalStateException(
            "Engine name \"%s\" is taken by %s and %s"
                .formatted(
                    provider.name(), other.getClass().getName(), provider.getClass().getName()));
      }
    }
  }

  /** The engines that Platen brings. */
  public static OcrEngines bundled() {
    return new OcrEngines(OcrEngines.class.getClassLoader());
  }

  /**
   * The provider of an engine.
   *
   * @throws PipelineException with code {@code configuration} if there is none of that name
   */
  public OcrEngineProvider find(String name) {
    OcrEngineProvider provider = providers.get(name);
    if (provider == null) {
      throw new PipelineException(
          ErrorCode.CONFIGURATION,
          "No engine \"%s\"; ocr.engine can be one of %s"
              .formatted(name, String.join(", ", providers.keySet())));
    }
    return provider;
  }
}
