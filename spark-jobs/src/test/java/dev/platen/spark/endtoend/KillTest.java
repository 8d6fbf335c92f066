package dev.platen.spark.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platen.spark.failpoint.FailPoint;
import dev.platen.spark.job.Outcome;
import dev.platen.spark.job.Reprocess;
import dev.platen.spark.job.RunReport;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The driver is killed; the same command then finishes the work. */
class KillTest {

  private static final int DOCUMENTS = 7;
  private static final int PAGES_EACH = 4;

  /** Exit status of a process that was killed by signal 9. */
  private static final int KILLED = 137;

  /** Large pages that cost nothing to read, so that a batch holds some twenty of them. */
  private static final String SETTINGS =
      "ocr.engine = fault, preprocess.mode = off,"
          + " output { commit-interval = 1 s, assemble-interval = 1 s }";

  @TempDir private Path temporary;
  private Path scans;
  private Path out;

  @BeforeEach
  void prepare() throws IOException {
    scans = Files.createDirectory(temporary.resolve("scans"));
    out = temporary.resolve("out");
    for (int document = 0; document < DOCUMENTS; document++) {
      write(scans.resolve("document-%d.tif".formatted(document)), document);
    }
  }

  private static void write(Path file, int number) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
      writer.setOutput(out);
      writer.prepareWriteSequence(null);
      for (int page = 0; page < PAGES_EACH; page++) {
        BufferedImage image = new BufferedImage(2480, 3508, BufferedImage.TYPE_BYTE_BINARY);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 2480, 3508);
        pen.setColor(Color.BLACK);
        pen.fillRect(100, 100, 300 + 10 * number, 300 + 10 * page);
        pen.dispose();
        var settings = writer.getDefaultWriteParam();
        settings.setCompressionMode(javax.imageio.ImageWriteParam.MODE_EXPLICIT);
        settings.setCompressionType("CCITT T.6");
        writer.writeToSequence(new IIOImage(image, null, null), settings);
      }
      writer.endWriteSequence();
    } finally {
      writer.dispose();
    }
  }

  @Test
  void afterPagesOfABatchWereCommitted() throws Exception {
    kill(FailPoint.AFTER_PAGE_RESULTS, "nothing");
    Output output = new Output(out);
    assertThat(output.count("select count(*) from page_results"))
        .isBetween(1L, (long) DOCUMENTS * PAGES_EACH);
    RunReport report = output.run(SETTINGS, scans.toString());
    assertThat(report.pageCount()).isLessThan(DOCUMENTS * PAGES_EACH);
    complete(output, report);
  }

  @Test
  void betweenTheTablesOfANewDocument() throws Exception {
    kill(FailPoint.AFTER_DOCUMENTS, "nothing");
    Output output = new Output(out);
    assertThat(output.count("select count(*) from documents")).isPositive();
    assertThat(output.count("select count(*) from pages")).isZero();
    complete(output, output.run(SETTINGS, scans.toString()));
  }

  @Test
  void betweenTheTablesOfADocumentThatIsReplaced() throws Exception {
    Output output = new Output(out);
    output.run(SETTINGS, scans.toString());
    kill(FailPoint.BEFORE_PAGES, "ALL");
    RunReport report =
        output.run(SETTINGS, Optional.of(Reprocess.FAILED), Optional.empty(), scans.toString());
    complete(output, report);
  }

  private void complete(Output output, RunReport report) throws SQLException {
    assertThat(report.outcome()).isEqualTo(Outcome.DONE);
    assertThat(output.violations()).isEmpty();
    assertThat(output.count("select count(*) from documents")).isEqualTo(DOCUMENTS);
    assertThat(output.count("select count(*) from pages where status = 'ok'"))
        .isEqualTo(DOCUMENTS * PAGES_EACH);
    assertThat(output.count("select count(*) from words")).isEqualTo(DOCUMENTS * PAGES_EACH);
    assertThat(output.throughIceberg()).isEqualTo(output.asPlainParquet());
    assertThat(output.query("select state from runs")).contains("lost");
  }

  /** Runs the command in a process of its own until it comes to the fail point. */
  private void kill(FailPoint where, String reprocess) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> !argument.startsWith("-javaagent"))
        .forEach(command::add);
    command.add("-D%s=%s".formatted(FailPoint.PROPERTY, where));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(KilledRun.class.getName(), out.toString(), SETTINGS, reprocess));
    command.add(scans.toString());
    Path log = temporary.resolve("killed.log");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    try {
      assertThat(process.waitFor(3, TimeUnit.MINUTES)).as("came to its end").isTrue();
      assertThat(process.exitValue()).as(Files.readString(log)).isEqualTo(KILLED);
    } finally {
      process.destroyForcibly();
    }
  }
}
