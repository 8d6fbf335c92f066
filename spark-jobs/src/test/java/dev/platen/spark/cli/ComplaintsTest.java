package dev.platen.spark.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.platen.spark.tables.LocalSpark;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class ComplaintsTest {

  @Test
  void aWrongColumnIsNamedWithoutThePlanOfItsQuery() {
    SparkSession spark = LocalSpark.session();
    Exception wrong =
        catchThrowableOfType(
            AnalysisException.class, () -> spark.sql("select pagess from (select 1 as pages)"));
    StringWriter text = new StringWriter();
    CommandLine command =
        new CommandLine(CommandLine.Model.CommandSpec.create()).setErr(new PrintWriter(text));

    assertThat(Complaints.execution(wrong, command, null)).isEqualTo(ExitCode.USAGE.code());
    assertThat(text.toString()).contains("`pagess`", "`pages`").doesNotContain("Project");
    assertThat(text.toString().strip().lines()).hasSize(1);
  }

  @Test
  void aValueThatAQueryCanNotTakeIsNamedAndNoRunIsSaidToGoOn() {
    SparkSession spark = LocalSpark.session();
    RuntimeException wrong =
        catchThrowableOfType(
            RuntimeException.class,
            () -> spark.sql("select 1 / (id - id) as n from range(2)").collectAsList());
    StringWriter text = new StringWriter();
    CommandLine command =
        new CommandLine(CommandLine.Model.CommandSpec.create()).setErr(new PrintWriter(text));

    assertThat(Complaints.execution(wrong, command, null)).isEqualTo(ExitCode.USAGE.code());
    assertThat(text.toString()).contains("DIVIDE_BY_ZERO").doesNotContain("Stopped by");
  }
}
