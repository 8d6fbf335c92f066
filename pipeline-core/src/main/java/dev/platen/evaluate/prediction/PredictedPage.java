package dev.platen.evaluate.prediction;

import dev.platen.geometry.Point;
import dev.platen.geometry.Size;
import dev.platen.model.Stage;
import dev.platen.model.Status;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What a run found on one page.
 *
 * @param status how the page ended
 * @param frame size of the page in pixels; null if it never opened
 * @param stages stages that the run has; what others would have found was not looked for
 * @param text in reading order; empty where none was read
 * @param geometry how the page lies in its image
 * @param lines in reading order
 * @param words in reading order
 * @param blocks in reading order
 * @param tables tables with their cells
 * @param fields extracted fields
 * @param findings signs of tampering
 */
public record PredictedPage(
    Status status,
    Size frame,
    Set<Stage> stages,
    String text,
    PredictedGeometry geometry,
    List<PredictedLine> lines,
    List<PredictedWord> words,
    List<PredictedBlock> blocks,
    List<PredictedTable> tables,
    List<PredictedField> fields,
    List<PredictedFinding> findings) {

  public PredictedPage {
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(geometry, "geometry");
    stages = Set.copyOf(stages);
    lines = List.copyOf(lines);
    words = List.copyOf(words);
    blocks = List.copyOf(blocks);
    tables = List.copyOf(tables);
    fields = List.copyOf(fields);
    findings = List.copyOf(findings);
  }

  /** The page with all coordinates scaled, by width and by height, to a frame of another size. */
  public PredictedPage inFrame(Size wanted) {
    if (frame == null || wanted == null || frame.equals(wanted)) {
      return this;
    }
    Scaling scaling =
        new Scaling(
            (double) wanted.width() / frame.width(), (double) wanted.height() / frame.height());
    return new PredictedPage(
        status,
        wanted,
        stages,
        text,
        geometry.scaled(scaling),
        lines.stream().map(line -> line.scaled(scaling)).toList(),
        words.stream().map(word -> word.scaled(scaling)).toList(),
        blocks.stream().map(block -> block.scaled(scaling)).toList(),
        tables.stream().map(table -> table.scaled(scaling)).toList(),
        fields,
        findings.stream().map(finding -> finding.scaled(scaling)).toList());
  }

  /** Whether the run has looked for what a stage finds, and the page did not fail before. */
  public boolean has(Stage stage) {
    return stages.contains(stage) && status != Status.FAILED;
  }

  /** The corners of the whole image; null if its size is unknown. */
  public List<Point> imageCorners() {
    return frame == null ? null : frame.box().corners();
  }
}
