package dev.platen.spark.cli;

import dev.platen.config.SettingsException;
import dev.platen.failure.ErrorKind;
import dev.platen.failure.PipelineException;
import java.io.PrintWriter;
import org.apache.logging.log4j.LogManager;
import org.apache.spark.SparkThrowable;
import org.apache.spark.sql.AnalysisException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * What is said, and which exit code it has, when a command can't be followed. Whoever can put it
 * right reads one message; stack traces are for faults in Platen.
 */
final class Complaints {

  private static final int MAX_CAUSES = 20;

  /** Class of the SQL standard's states. */
  private static final String DATA_EXCEPTION = "22";

  private Complaints() {}

  static int usage(ParameterException exception, String[] arguments) {
    CommandLine command = exception.getCommandLine();
    PrintWriter err = command.getErr();
    err.println(exception.getMessage());
    if (!UnmatchedArgumentException.printSuggestions(exception, err)) {
      err.printf("%s%n", command.getHelp().fullSynopsis().strip());
    }
    err.printf("Try: %s --help%n", command.getCommandSpec().qualifiedName());
    err.flush();
    return ExitCode.USAGE.code();
  }

  static int execution(Exception exception, CommandLine command, ParseResult result) {
    PrintWriter err = command.getErr();
    ExitCode code = explain(rootOf(exception), err);
    err.flush();
    return code.code();
  }

  /** What a task on an executor threw comes wrapped in Spark's own exceptions. */
  private static Exception rootOf(Exception exception) {
    Throwable cause = exception;
    for (int depth = 0; cause != null && depth < MAX_CAUSES; depth++) {
      if (cause instanceof PipelineException known) {
        return known;
      }
      cause = cause.getCause();
    }
    return exception;
  }

  private static ExitCode explain(Exception exception, PrintWriter err) {
    if (exception instanceof SettingsException settings) {
      err.printf("Settings can't be used:%n");
      settings.problems().forEach(problem -> err.printf("  %s%n", problem));
      return ExitCode.USAGE;
    } else if (exception instanceof PipelineException failure
        && failure.code().kind() == ErrorKind.CONFIGURATION) {
      err.println(failure.getMessage());
      return ExitCode.USAGE;
    } else if (exception instanceof PipelineException failure
        && failure.code().kind() == ErrorKind.RESOURCE) {
      err.printf("%s (%s)%n", failure.getMessage(), failure.code().id());
      return ExitCode.BROKEN;
    } else if (is(exception, AnalysisException.class)) {
      // Its message ends in the whole plan of the query.
      err.println(AnalysisException.class.cast(exception).getSimpleMessage());
      return ExitCode.USAGE;
    } else if (exception instanceof SparkThrowable known && isDataException(known)) {
      err.println(exception.getMessage().strip());
      return ExitCode.USAGE;
    } else if (exception instanceof IllegalArgumentException) {
      err.println(exception.getMessage());
      return ExitCode.USAGE;
    }
    LogManager.getLogger(Complaints.class).error("Command failed", exception);
    err.printf(
        "Stopped by %s: %s%nWhat was committed is safe; the same command goes on from there.%n",
        exception.getClass().getSimpleName(), exception.getMessage());
    return ExitCode.BROKEN;
  }

  /** Whether a query met a value that it can't take: a text that is no number, a zero below. */
  private static boolean isDataException(SparkThrowable known) {
    return known.getSqlState() != null && known.getSqlState().startsWith(DATA_EXCEPTION);
  }

  /**
   * Scala declares no checked exceptions, so the compiler can't know that Spark throws this one.
   */
  private static boolean is(Exception exception, Class<? extends Exception> type) {
    return type.isInstance(exception);
  }
}
