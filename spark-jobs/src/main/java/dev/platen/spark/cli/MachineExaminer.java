package dev.platen.spark.cli;

import com.sun.management.OperatingSystemMXBean;
import dev.platen.config.ByteSize;
import dev.platen.config.PlatenSettings;
import dev.platen.natives.OpenCvLibrary;
import dev.platen.ocr.OcrEngineProvider;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Looks at the machine it runs on: Java, memory, disk, natives, engines, languages, Spark. */
final class MachineExaminer {

  private static final int OLDEST_JAVA = 17;
  private static final int NEWEST_JAVA = 21;
  private static final ByteSize LEAST_SPACE = ByteSize.parse("2 GiB");
  private static final String PACK = ".traineddata";

  /** Packs that are asked for most. */
  private static final List<String> WANTED = List.of("eng", "osd", "chi_sim", "chi_tra", "deu");

  private final PlatenSettings settings;

  MachineExaminer(PlatenSettings settings) {
    this.settings = settings;
  }

  List<Examination> examine() {
    List<Examination> found = new ArrayList<>();
    found.add(java());
    found.add(memory());
    found.add(temporarySpace());
    found.add(openCv());
    found.addAll(engines());
    found.add(languages());
    found.add(Examination.ok("Spark", Version.spark()));
    found.add(iceberg());
    return found;
  }

  private static Examination java() {
    int version = Runtime.version().feature();
    String detail = "%s, %s".formatted(Runtime.version(), System.getProperty("java.vm.name"));
    return version >= OLDEST_JAVA && version <= NEWEST_JAVA
        ? Examination.ok("Java", detail)
        : Examination.wrong("Java", detail, "Use Java 17 or 21: apt-get install openjdk-17-jdk");
  }

  private Examination memory() {
    long physical =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
    int cores = Runtime.getRuntime().availableProcessors();
    ByteSize heap = new ByteSize(Runtime.getRuntime().maxMemory());
    long needed = heap.bytes() + cores * settings.worker().memory().bytes();
    String detail =
        "%s for %d cores; %s heap here, up to %s a worker"
            .formatted(new ByteSize(physical), cores, heap, settings.worker().memory());
    return needed <= physical
        ? Examination.ok("Memory", detail)
        : Examination.note(
            "Memory",
            detail,
            "%d workers at their limit would need %s: use fewer cores (PLATEN_MASTER=local[%d])"
                .formatted(cores, new ByteSize(needed), Math.max(1, cores / 2)));
  }

  private static Examination temporarySpace() {
    File folder = new File(System.getProperty("java.io.tmpdir"));
    ByteSize free = new ByteSize(folder.getUsableSpace());
    String detail = "%s free in %s".formatted(free, folder);
    if (!folder.canWrite()) {
      return Examination.wrong(
          "Temporary space", folder + " can't be written", "Set -Djava.io.tmpdir to another");
    }
    return free.compareTo(LEAST_SPACE) >= 0
        ? Examination.ok("Temporary space", detail)
        : Examination.note("Temporary space", detail, "Have " + LEAST_SPACE + " there");
  }

  private static Examination openCv() {
    try {
      OpenCvLibrary.load();
      return Examination.ok("OpenCV", OpenCvLibrary.version());
    } catch (RuntimeException | LinkageError e) {
      return Examination.wrong(
          "OpenCV", String.valueOf(e.getMessage()), "Linux x86-64 with glibc is needed");
    }
  }

  private List<Examination> engines() {
    List<Examination> found = new ArrayList<>();
    String chosen = settings.ocr().engine();
    boolean there = false;
    try {
      for (OcrEngineProvider provider :
          ServiceLoader.load(OcrEngineProvider.class, getClass().getClassLoader())) {
        boolean isChosen = provider.name().equals(chosen);
        there |= isChosen;
        found.add(engine(provider, isChosen));
      }
    } catch (ServiceConfigurationError e) {
      found.add(Examination.wrong("Engines", e.getMessage(), "Build the job jar again"));
    }
    if (!there) {
      found.add(Examination.wrong(engineName(chosen), "is not there", "Set ocr.engine to another"));
    }
    return found;
  }

  /** One that is not used may lack what it needs. */
  private Examination engine(OcrEngineProvider provider, boolean isChosen) {
    String name = engineName(provider.name());
    try {
      String version = withoutName(provider.version(settings.ocr()), provider.name());
      return Examination.ok(name, isChosen ? version : version + " (not used: " + choice() + ")");
    } catch (RuntimeException | LinkageError e) {
      String message = String.valueOf(e.getMessage());
      return isChosen
          ? Examination.wrong(name, message, "")
          : Examination.note(name, message, "Not used: " + choice());
    }
  }

  private String choice() {
    return "ocr.engine is " + settings.ocr().engine();
  }

  /** Versions begin with the engine's name, for tables; here it stands before them already. */
  private static String withoutName(String version, String name) {
    return version.startsWith(name + " ") ? version.substring(name.length() + 1) : version;
  }

  private static String engineName(String name) {
    return "Engine " + name;
  }

  private Examination languages() {
    TreeSet<String> packs = new TreeSet<>();
    for (String language : WANTED) {
      if (OcrEngineProvider.class.getResource("/tessdata/" + language + PACK) != null) {
        packs.add(language);
      }
    }
    String folder = settings.ocr().modelFolder();
    if (!folder.isEmpty()) {
      try (Stream<Path> files = Files.list(Path.of(folder))) {
        files
            .map(file -> file.getFileName().toString())
            .filter(name -> name.endsWith(PACK))
            .forEach(name -> packs.add(name.substring(0, name.length() - PACK.length())));
      } catch (IOException e) {
        return Examination.wrong(
            "Languages",
            "Model folder %s can't be read".formatted(folder),
            "Set ocr.model-folder (or PLATEN_MODELS) to a folder with *.traineddata");
      }
    }
    List<String> missing = WANTED.stream().filter(language -> !packs.contains(language)).toList();
    String detail = String.join(", ", packs);
    return missing.isEmpty()
        ? Examination.ok("Languages", detail)
        : Examination.note(
            "Languages", detail, "For more: scripts/fetch-models " + String.join(" ", missing));
  }

  private static Examination iceberg() {
    try {
      Class<?> build = Class.forName("org.apache.iceberg.IcebergBuild");
      return Examination.ok("Iceberg", (String) build.getMethod("version").invoke(null));
    } catch (ReflectiveOperationException | LinkageError e) {
      return Examination.wrong(
          "Iceberg",
          "is not on the class path",
          "Add iceberg-spark-runtime for this Spark: scripts/submit shows how");
    }
  }
}
