package dev.platen.ocr.routing;

import dev.platen.geometry.Box;
import dev.platen.geometry.PageTransform;
import dev.platen.geometry.Point;
import dev.platen.geometry.Rotation;
import dev.platen.geometry.Size;
import dev.platen.model.Line;
import dev.platen.model.PageImage;
import dev.platen.model.Recognition;
import dev.platen.model.TextSource;
import dev.platen.model.Word;
import dev.platen.ocr.Deadline;
import dev.platen.ocr.OcrEngine;
import dev.platen.ocr.Orientation;
import dev.platen.ocr.PageWriting;
import dev.platen.ocr.RecognitionRequest;
import dev.platen.ocr.SourceFrame;
import dev.platen.ocr.opencv.Pixels;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Two engines that read as one; {@link RoutingPolicy} decides which does what. The second is opened
 * when a page first needs it: many archives never do.
 */
final class RoutedEngine implements OcrEngine {

  /** Heights of a line that are cut out around it: what recognizers see around letters. */
  private static final double MARGIN = 0.2;

  private final OcrEngine first;
  private final Supplier<OcrEngine> opener;
  private final RoutingPolicy policy;
  private final LineMerge lineMerge;
  private final String version;
  private OcrEngine second;
  private boolean closed;

  /**
   * @param first the cheap one; closed with this one
   * @param opener opens the other
   * @param version of both
   */
  RoutedEngine(OcrEngine first, Supplier<OcrEngine> opener, RoutingPolicy policy, String version) {
    this.first = first;
    this.opener = opener;
    this.policy = policy;
    this.lineMerge = new LineMerge(policy);
    this.version = version;
  }

  @Override
  public Recognition recognize(PageImage image, RecognitionRequest request) {
    if (request.isPlain()) {
      return first.recognize(image, request);
    }
    return switch (policy.start(request.languages())) {
      case FIRST_ALONE -> first.recognize(image, request);
      case SECOND_ALONE -> second().recognize(image, request);
      case FIRST_THEN_SECOND -> both(image, request);
      case FIRST_AND_SECOND_TURNED -> columns(image, request);
    };
  }

  /** Columns, the second reading with the page turned counter-clockwise: they are rows so. */
  private Recognition columns(PageImage image, RecognitionRequest request) {
    Deadline deadline = new Deadline(request.timeLimit());
    Recognition found = first.recognize(image, request);
    PageTransform turn = PageTransform.rotation(image.size(), Rotation.CLOCKWISE_270);
    Recognition again;
    try (PageImage lying = Pixels.turned(image, Rotation.CLOCKWISE_270)) {
      List<String> languages = PageWriting.inRows(request.languages());
      again = second().recognize(lying, new RecognitionRequest(languages, deadline.left()));
    }
    if (!policy.isBelievable(again.lines())) {
      return found;
    }
    List<Line> turned = new SourceFrame(turn).toSource(again).lines();
    return recognition(request, ColumnMerge.merge(policy, found.lines(), turned));
  }

  private Recognition both(PageImage image, RecognitionRequest request) {
    Deadline deadline = new Deadline(request.timeLimit());
    Recognition found = first.recognize(image, request);
    return switch (policy.remedy(found.lines())) {
      case NONE -> found;
      case READ_DOUBTFUL_LINES -> withLinesReadAgain(image, found, request, deadline);
      case READ_PAGE -> withPageReadAgain(image, found, request, deadline);
    };
  }

  private Recognition withPageReadAgain(
      PageImage image, Recognition found, RecognitionRequest request, Deadline deadline) {
    Recognition again =
        second().recognize(image, new RecognitionRequest(request.languages(), deadline.left()));
    if (!policy.isBelievable(again.lines())) {
      return found;
    }
    if (policy.isForSecond(again)) {
      return again;
    }
    return recognition(request, PageMerge.merge(policy, found.lines(), again.lines()));
  }

  private Recognition withLinesReadAgain(
      PageImage image, Recognition found, RecognitionRequest request, Deadline deadline) {
    List<Line> lines = new ArrayList<>();
    for (Line line : found.lines()) {
      RecognitionRequest one = new RecognitionRequest(request.languages(), deadline.left());
      lines.add(policy.isDoubtful(line) ? readAgain(image, line, one) : line);
    }
    return recognition(request, lines);
  }

  private Line readAgain(PageImage image, Line line, RecognitionRequest request) {
    Box place = withMargin(line.box(), image.size());
    try (PageImage cut = Pixels.cut(image, place)) {
      List<Word> words =
          second()
              .recognizeLine(cut, request)
              .map(again -> lineMerge.words(line.words(), moved(again.words(), place)))
              .orElse(line.words());
      return words.isEmpty() ? line : LineMerge.line(line, words);
    }
  }

  /** Whole pixels of the page around a line. */
  private static Box withMargin(Box line, Size page) {
    double margin = MARGIN * line.height();
    return Box.between(
            Math.floor(line.x() - margin),
            Math.floor(line.y() - margin),
            Math.ceil(line.right() + margin),
            Math.ceil(line.bottom() + margin))
        .clippedTo(page);
  }

  private static List<Word> moved(List<Word> words, Box by) {
    return words.stream()
        .map(
            word ->
                word.at(
                    new Box(
                        word.box().x() + by.x(),
                        word.box().y() + by.y(),
                        word.box().width(),
                        word.box().height()),
                    word.polygon().stream()
                        .map(point -> new Point(point.x() + by.x(), point.y() + by.y()))
                        .toList()))
        .toList();
  }

  private Recognition recognition(RecognitionRequest request, List<Line> lines) {
    if (lines.isEmpty()) {
      return Recognition.none();
    }
    return new Recognition(
        TextSource.OCR,
        LineMerge.engineOfMost(lines),
        version,
        String.join("+", request.languages()),
        LineMerge.scriptOfMost(lines),
        Recognition.meanConfidence(lines),
        lines);
  }

  @Override
  public Optional<Orientation> orientation(PageImage image) {
    return first.orientation(image);
  }

  @Override
  public Optional<Line> recognizeLine(PageImage line, RecognitionRequest request) {
    return first.recognizeLine(line, request);
  }

  /** Both engines read it, where both can; what they make of it together is taken. */
  @Override
  public Optional<Line> rereadLine(PageImage line, RecognitionRequest request) {
    return switch (policy.start(request.languages())) {
      case FIRST_ALONE, FIRST_AND_SECOND_TURNED -> first.recognizeLine(line, request);
      case SECOND_ALONE -> second().recognizeLine(line, request);
      case FIRST_THEN_SECOND -> {
        Optional<Line> one = first.recognizeLine(line, request);
        Optional<Line> other = second().recognizeLine(line, request);
        yield one.isPresent() && other.isPresent()
            ? merged(one.get(), other.get())
            : one.or(() -> other);
      }
    };
  }

  private Optional<Line> merged(Line one, Line other) {
    List<Word> words = lineMerge.words(one.words(), other.words());
    return words.isEmpty() ? Optional.empty() : Optional.of(LineMerge.line(one, words));
  }

  @Override
  public boolean readsHanAlike() {
    return policy.leavesHanToSecond();
  }

  private OcrEngine second() {
    if (closed) {
      throw new IllegalStateException("The engine is closed");
    }
    if (second == null) {
      second = opener.get();
    }
    return second;
  }

  @Override
  public void close() {
    closed = true;
    first.close();
    if (second != null) {
      second.close();
      second = null;
    }
  }
}
