package dev.platen.spark.schema;

import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Tables of what a run did: runs, failures, evaluation. */
final class RunTables {

  private RunTables() {}

  static StructType evaluation() {
    return new Columns()
        .text("document_id", "SHA-256 of the document's bytes; null if the run has no such page")
        .integer("page_number", "Number of the page in its document, from 1")
        .text("metric", "Name of the metric, such as character_error_rate; never null")
        .real("value", "Its value, in the unit of the metric; null if it could not be computed")
        .real("amount", "What was counted: value is amount over count; null if nothing was")
        .bigint("count", "On how many things it rests (characters, words, cells)")
        .text("absence", "Why there is no value; null where there is one")
        .text("truth_id", "Ground truth that it was measured against, as set/id; never null")
        .text("truth_set", "Set of that truth; never null")
        .text("truth_kind", "real, born-digital, synthetic or unknown; never averaged together")
        .text("run_id", "Run that measured it; never null")
        .build();
  }

  static StructType failures() {
    return new Columns()
        .text("document_id", "SHA-256 of the document's bytes; null if they were never read")
        .text("uri", "Where the document lies; null where document_id says which it is")
        .integer("page_number", "Page that failed, from 1; null if it is the whole document")
        .text(
            "stage",
            "list, inspect, decode, preprocess, ocr, layout, table, extract, forensics or assemble")
        .text("code", "Stable name of what went wrong, such as page-timeout; never null")
        .text("kind", "Who must act: input, configuration, engine, resource or bug")
        .text("message", "What went wrong and the way out; holds no text of the page")
        .integer("attempts", "How often it was tried, from 1")
        .text("commit_id", "Commit that wrote the row; null for failures to list or inspect")
        .text("run_id", "Run in which it failed last; never null")
        .build();
  }

  static StructType runs() {
    return new Columns()
        .text("run_id", "Id of the run; its rows elsewhere carry it; unique")
        .text("command", "Command that was run, such as run or compact")
        .text("state", "running, done, failed, stopped, or lost (it never said how it ended)")
        .integer("exit_code", "Exit code of the command; null while it is running")
        .text("message", "What ended it early, and the way out; null if nothing did")
        .timestamp("started_at", "Start of the run; never null")
        .timestamp("finished_at", "End of the run; null while it is running")
        .bigint("sources_listed", "Files and members of archives that were listed")
        .bigint("documents_new", "Distinct documents that were new or changed")
        .bigint("documents_ok", "Documents of this run with status ok")
        .bigint("documents_partial", "Documents of this run with status partial")
        .bigint("documents_failed", "Documents of this run with status failed")
        .bigint("documents_blank", "Documents of this run with status blank")
        .bigint("pages_ok", "Pages of this run with status ok")
        .bigint("pages_partial", "Pages of this run with status partial")
        .bigint("pages_failed", "Pages of this run with status failed")
        .bigint("pages_blank", "Pages of this run with status blank")
        .map("failures_by_code", DataTypes.LongType, "By code: failures of this run")
        .real("pages_per_second", "Pages per second of wall time while digitising; null if none")
        .real("megapixels", "Pixels of the pages of this run, in millions")
        .map(
            "stage_millis",
            DataTypes.LongType,
            "By stage: wall time in milliseconds that this run spent, all pages")
        .bigint("worker_restarts", "Worker processes replaced because they crashed, hung or grew")
        .map("settings", DataTypes.StringType, "By key: every setting; secrets are shown as ***")
        .map("versions", DataTypes.StringType, "By name: versions of Platen, Spark, Java, engines")
        .map("fingerprint", DataTypes.StringType, "By stage: fingerprint of the run's settings")
        .text("host", "Name of the driver's host")
        .text("application_id", "Id that Spark gave the application")
        .build();
  }
}
