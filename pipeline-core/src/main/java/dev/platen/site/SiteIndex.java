package dev.platen.site;

import com.google.gson.FieldNamingPolicy;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The way into a report: one page with all documents, failures and runs, and what it needs. Lists
 * are written as they come, a few thousand entries a file.
 */
public final class SiteIndex {

  /** Entries of a list in one file. */
  private static final int PER_FILE = 2_000;

  private static final List<String> ASSETS = List.of("style.css", "page.js", "index.js");

  /** With the escaping for HTML that Gson has by default: the text becomes part of a script. */
  private static final Gson JSON =
      new GsonBuilder()
          .setFieldNamingPolicy(FieldNamingPolicy.LOWER_CASE_WITH_UNDERSCORES)
          .create();

  /**
   * A document in the list.
   *
   * @param path of its folder below {@code documents}; null if it has none
   * @param confidence 0 to 1 with two digits; null if unknown
   * @param problem why it is not whole; null if it is
   */
  public record Document(
      String id,
      String title,
      String uri,
      String path,
      int pages,
      String status,
      String confidence,
      String language,
      String problem) {}

  /**
   * A failure in the list.
   *
   * @param where name of the document, or what could not be read
   * @param path of the document's folder; null if it has none
   * @param page number; null if it is the whole document
   * @param file of that page; null likewise
   */
  public record Failure(
      String where,
      String path,
      Integer page,
      String file,
      String stage,
      String code,
      String message) {}

  /** A run, as text. */
  public record Run(
      String id,
      String started,
      String command,
      String state,
      String ok,
      String partial,
      String failed,
      String blank,
      String speed) {}

  /** What the template is given. */
  public record Model(
      String output,
      long documents,
      long pages,
      long failures,
      int documentParts,
      int failureParts,
      List<Run> runs) {}

  private final Path folder;
  private final Parts<Document> documents = new Parts<>("documents", "platen.addDocuments");
  private final Parts<Failure> failures = new Parts<>("failures", "platen.addFailures");
  private long pages;

  /**
   * @param folder local, to be filled
   */
  public SiteIndex(Path folder) {
    this.folder = folder;
  }

  public void add(Document document) {
    documents.add(document);
    pages += document.pages();
  }

  public void add(Failure failure) {
    failures.add(failure);
  }

  /**
   * Writes what is left.
   *
   * @param output name of what the report is about
   * @param failureCount all failures, whether they were added or not
   */
  public void finish(String output, long failureCount, List<Run> runs) throws IOException {
    documents.flush();
    failures.flush();
    Model model =
        new Model(
            output, documents.count, pages, failureCount, documents.files, failures.files, runs);
    try (Writer out = Files.newBufferedWriter(folder.resolve("index.html"))) {
      Templates.fill("index.ftlh", model, out);
    }
    Path assets = Files.createDirectories(folder.resolve("assets"));
    for (String name : ASSETS) {
      try (InputStream in =
          Objects.requireNonNull(SiteIndex.class.getResourceAsStream(name), name)) {
        Files.copy(in, assets.resolve(name));
      }
    }
  }

  /** A list in files of some thousand entries. */
  private final class Parts<T> {

    private final String name;
    private final String call;
    private final List<T> waiting = new ArrayList<>();
    private long count;
    private int files;

    Parts(String name, String call) {
      this.name = name;
      this.call = call;
    }

    void add(T entry) {
      waiting.add(entry);
      count++;
      if (waiting.size() == PER_FILE) {
        flush();
      }
    }

    void flush() {
      if (waiting.isEmpty()) {
        return;
      }
      files++;
      try {
        Path file =
            Files.createDirectories(folder.resolve("data"))
                .resolve("%s-%05d.js".formatted(name, files));
        Files.writeString(file, call + "(" + JSON.toJson(waiting) + ");\n");
      } catch (IOException e) {
        throw new UncheckedIOException("Can't write the list of " + name, e);
      }
      waiting.clear();
    }
  }
}
