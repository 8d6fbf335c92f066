package dev.platen.spark.export;

import dev.platen.export.DocumentForm;
import java.util.Optional;

/** What an export is written as. */
public enum ExportFormat {
  /** A folder of plain Parquet files per table, without Iceberg's metadata. */
  PARQUET(null),
  TEXT(DocumentForm.TEXT),
  JSONL(DocumentForm.JSONL),
  MARKDOWN(DocumentForm.MARKDOWN),
  HTML(DocumentForm.HTML),
  HOCR(DocumentForm.HOCR),
  ALTO(DocumentForm.ALTO),
  PAGE(DocumentForm.PAGE),
  PDF(DocumentForm.PDF),
  PDFA(DocumentForm.PDFA),
  XLSX(DocumentForm.XLSX),
  CSV(DocumentForm.CSV);

  private final DocumentForm form;

  ExportFormat(DocumentForm form) {
    this.form = form;
  }

  /** The form that each document is written in; empty for tables. */
  Optional<DocumentForm> form() {
    return Optional.ofNullable(form);
  }
}
