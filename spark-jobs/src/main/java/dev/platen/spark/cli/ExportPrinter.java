package dev.platen.spark.cli;

import dev.platen.config.ByteSize;
import dev.platen.spark.export.ExportReport;
import java.io.PrintWriter;

/** Says what an export has written, and what it could not. */
final class ExportPrinter {

  private ExportPrinter() {}

  /**
   * Prints it.
   *
   * @param rows what the rows of this export are
   * @return how the command ends
   */
  static ExitCode print(ExportReport report, String rows, String target, PrintWriter out) {
    out.printf(
        "%d documents, %d %s in %d files (%s) written to %s%n",
        report.documents(),
        report.rows(),
        rows,
        report.files(),
        new ByteSize(report.bytes()),
        target);
    if (report.problems() == 0) {
      return ExitCode.DONE;
    }
    out.printf("%d documents are missing or not whole, among them:%n", report.problems());
    report.named().forEach(problem -> out.printf("  %s%n", problem));
    return ExitCode.FAILURES;
  }
}
