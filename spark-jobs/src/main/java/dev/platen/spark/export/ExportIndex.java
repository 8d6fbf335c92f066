package dev.platen.spark.export;

import com.google.gson.FieldNamingPolicy;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import org.apache.hadoop.fs.FSDataOutputStream;

/** The list of documents in an export: one line of JSON each. */
final class ExportIndex {

  /** Name of the file. */
  static final String NAME = "index.jsonl";

  private static final Gson JSON =
      new GsonBuilder()
          .setFieldNamingPolicy(FieldNamingPolicy.LOWER_CASE_WITH_UNDERSCORES)
          .serializeNulls()
          .disableHtmlEscaping()
          .create();

  private ExportIndex() {}

  /** Writes the list, and adds it up. */
  static ExportReport write(Iterator<ExportedDocument> documents, FSDataOutputStream target)
      throws IOException {
    ExportTally tally = new ExportTally();
    try (BufferedWriter out =
        new BufferedWriter(new OutputStreamWriter(target, StandardCharsets.UTF_8))) {
      while (documents.hasNext()) {
        ExportedDocument document = documents.next();
        JSON.toJson(document, out);
        out.write('\n');
        tally.add(document);
      }
    }
    return tally.report(1, target.getPos());
  }
}
