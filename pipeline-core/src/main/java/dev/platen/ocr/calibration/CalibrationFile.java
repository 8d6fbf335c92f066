package dev.platen.ocr.calibration;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import dev.platen.config.OcrSettings;
import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/**
 * What was fitted on pages with known text: calibrations, and thresholds of routing. The jar holds
 * one; {@code platen calibrate} makes others, of the same format.
 *
 * @param calibrations by engine and script
 * @param routing thresholds of the engine "auto"
 */
public record CalibrationFile(List<Calibrations.Entry> calibrations, RoutingThresholds routing) {

  private static final String RESOURCE = "calibration.json";
  private static final int MAX_BYTES = 1 << 20;
  private static final int MAX_CALIBRATIONS = 1000;
  private static final int ID_LENGTH = 8;

  public CalibrationFile {
    Objects.requireNonNull(routing, "\"routing\" is missing");
    calibrations = List.copyOf(Objects.requireNonNull(calibrations, "\"calibrations\" is missing"));
    if (calibrations.size() > MAX_CALIBRATIONS) {
      throw new IllegalArgumentException(
          "%d calibrations; %d are allowed".formatted(calibrations.size(), MAX_CALIBRATIONS));
    }
  }

  /** The one that Platen brings. */
  public static CalibrationFile bundled() {
    try (InputStream in = CalibrationFile.class.getResourceAsStream(RESOURCE)) {
      return parse(RESOURCE, in.readNBytes(MAX_BYTES + 1));
    } catch (IOException e) {
      throw new UncheckedIOException("The resource %s can't be read".formatted(RESOURCE), e);
    }
  }

  /**
   * The one that the settings name, or else the bundled one.
   *
   * @throws PipelineException with code {@code configuration} if it can't be read
   */
  public static CalibrationFile of(OcrSettings settings) {
    if (settings.calibrationFile().isEmpty()) {
      return bundled();
    }
    Path file = Path.of(settings.calibrationFile());
    try (InputStream in = Files.newInputStream(file)) {
      return parse(file.toString(), in.readNBytes(MAX_BYTES + 1));
    } catch (IOException e) {
      throw new PipelineException(
          ErrorCode.CONFIGURATION,
          "ocr.calibration-file = %s can't be read; driver and executors need it at that place"
              .formatted(file),
          e);
    }
  }

  private static CalibrationFile parse(String name, byte[] bytes) {
    try {
      if (bytes.length > MAX_BYTES) {
        throw new IllegalArgumentException("it has more than %d bytes".formatted(MAX_BYTES));
      }
      String text = new String(bytes, StandardCharsets.UTF_8);
      CalibrationFile file = new Gson().fromJson(text, CalibrationFile.class);
      return Objects.requireNonNull(file, "it is empty");
    } catch (RuntimeException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new PipelineException(
          ErrorCode.CONFIGURATION,
          "%s is no calibration file as \"platen calibrate\" makes them: %s"
              .formatted(name, cause.getMessage()),
          e);
    }
  }

  /** The curves, ready for use. */
  public Calibrations curves() {
    return new Calibrations(calibrations);
  }

  /** The file's text. */
  public String json() {
    return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(this) + "\n";
  }

  /** Changes whenever the content does: hexadecimal digits of its SHA-256. */
  public String id() {
    try {
      byte[] text = new Gson().toJson(this).getBytes(StandardCharsets.UTF_8);
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(text);
      return HexFormat.of().formatHex(hash).substring(0, ID_LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
