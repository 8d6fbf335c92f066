package dev.platen.ocr.ppocr;

import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import dev.platen.geometry.Size;
import dev.platen.ocr.opencv.Samples;
import dev.platen.onnx.ModelFile;
import dev.platen.onnx.OnnxModel;
import dev.platen.onnx.Tensor;
import java.util.ArrayList;
import java.util.List;

/** Reads strips: pictures of one line each, all of the height that the model wants. */
final class TextRecognizer implements AutoCloseable {

  /** What all models since PP-OCRv3 were trained on. */
  private static final int USUAL_HEIGHT = 48;

  /** Width to height below which a strip is padded: the model was trained on nothing shorter. */
  private static final double SHORTEST = 2;

  private final OnnxModel model;
  private final int height;
  private final CtcDecoder decoder;

  private TextRecognizer(OnnxModel model, int height, CtcDecoder decoder) {
    this.model = model;
    this.height = height;
    this.decoder = decoder;
  }

  /**
   * Loads a model.
   *
   * @throws PipelineException with code {@code configuration} if it is no recognizer, or the
   *     characters are not its own
   */
  static TextRecognizer open(ModelFile file, ModelFile characters) {
    OnnxModel model = OnnxModel.open(file.name(), file.bytes());
    try {
      long fixed = model.inputLength(2);
      int height = fixed > 0 && fixed <= 10L * USUAL_HEIGHT ? (int) fixed : USUAL_HEIGHT;
      int width = (int) (SHORTEST * height);
      Samples blank = new Samples(width, height, 1, new byte[width * height]);
      Tensor steps = model.probe(Planes.RECOGNITION.of(blank, 0, width, new Size(width, height)));
      if (steps.rank() != 3 || steps.length(1) < 1 || steps.length(1) > width) {
        throw new PipelineException(
            ErrorCode.CONFIGURATION,
            "%s is no text recognizer: it makes %s of a strip of %d x %d"
                .formatted(file.name(), steps, width, height));
      }
      Alphabet alphabet = Alphabet.read(characters, steps.length(2));
      return new TextRecognizer(model, height, new CtcDecoder(alphabet));
    } catch (RuntimeException e) {
      model.close();
      throw e;
    }
  }

  /** The height of strips, in pixels. */
  int height() {
    return height;
  }

  /**
   * What stands on a strip, from left to right; positions in its pixels.
   *
   * @param characters the only ones that can stand there, spaces apart; empty for any
   */
  List<Letter> read(Samples strip, StripInk ink, String characters) {
    List<Letter> letters = new ArrayList<>();
    for (StripCuts.Piece piece : StripCuts.of(ink)) {
      for (Letter letter : read(strip, piece, characters)) {
        letters.add(letter.movedBy(piece.from()));
      }
    }
    return letters;
  }

  private List<Letter> read(Samples strip, StripCuts.Piece piece, String characters) {
    int width = Math.max(piece.to() - piece.from(), (int) (SHORTEST * height));
    Tensor input = Planes.RECOGNITION.of(strip, piece.from(), piece.to(), new Size(width, height));
    return decoder.decode(model.run(input), width, characters);
  }

  @Override
  public void close() {
    model.close();
  }
}
