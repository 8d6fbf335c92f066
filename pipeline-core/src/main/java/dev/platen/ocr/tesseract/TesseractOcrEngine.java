package dev.platen.ocr.tesseract;

import dev.platen.config.OcrSettings.Preset;
import dev.platen.geometry.Rotation;
import dev.platen.model.Line;
import dev.platen.model.PageImage;
import dev.platen.model.Recognition;
import dev.platen.model.TextSource;
import dev.platen.ocr.Deadline;
import dev.platen.ocr.OcrEngine;
import dev.platen.ocr.Orientation;
import dev.platen.ocr.ReadableSize;
import dev.platen.ocr.RecognitionRequest;
import dev.platen.ocr.WorkingSize;
import dev.platen.ocr.opencv.Pixels;
import dev.platen.ocr.opencv.TextSurvey;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tesseract on one thread.
 *
 * <p>Keeps a handle open for each set of languages, the most recently used ones: opening one takes
 * about as long as a tenth of a page, and holds its models in memory.
 */
final class TesseractOcrEngine implements OcrEngine {

  private static final int OPEN_HANDLES = 6;

  private final LanguagePacks packs;
  private final Preset preset;
  private final Map<List<String>, TextHandle> handles = new LinkedHashMap<>(8, 0.75f, true);
  private OrientationHandle orientation;
  private boolean closed;

  TesseractOcrEngine(LanguagePacks packs, Preset preset) {
    this.packs = packs;
    this.preset = preset;
  }

  @Override
  public Recognition recognize(PageImage image, RecognitionRequest request) {
    List<String> languages = request.languages();
    // Two models at once take twice the time; Latin lines are few on a Chinese page.
    boolean mixed = Scripts.isHanWithLatin(languages);
    TextHandle handle = handle(mixed ? languages.subList(0, 1) : languages);
    TextHandle latin = mixed ? handle(languages.subList(1, languages.size())) : null;
    if (!ReadableSize.holdsText(image.size())) {
      return Recognition.none();
    }
    Deadline deadline = new Deadline(request.timeLimit());
    TextSurvey survey = TextSurvey.of(image);
    if (survey.characterSize() == 0) {
      return Recognition.none();
    }
    WorkingSize working =
        ReadingScale.of(image.size(), survey.characterSize(), Scripts.anyHan(languages), preset);
    try (PageImage scaled = Pixels.scaled(image, working.scaled())) {
      TextSurvey own = working.scaled().equals(image.size()) ? survey : TextSurvey.of(scaled);
      Preset effort = request.isPlain() ? Preset.FAST : preset;
      List<Line> lines = new PageReader(handle, latin, scaled, effort, deadline).lines(own);
      return lines.isEmpty()
          ? Recognition.none()
          : working.restore(recognition(lines, request), Rotation.NONE);
    }
  }

  private Recognition recognition(List<Line> lines, RecognitionRequest request) {
    return new Recognition(
        TextSource.OCR,
        TesseractProvider.NAME,
        TesseractProvider.version(packs, request.languages()),
        String.join("+", request.languages()),
        Scripts.ofMost(lines),
        Recognition.meanConfidence(lines),
        lines);
  }

  @Override
  public Optional<Line> recognizeLine(PageImage line, RecognitionRequest request) {
    TextHandle handle = handle(request.languages());
    return ReadableSize.holdsText(line.size())
        ? handle.recognizeLine(line, request.characters(), request.timeLimit())
        : Optional.empty();
  }

  @Override
  public Optional<Orientation> orientation(PageImage image) {
    checkOpen();
    if (!ReadableSize.holdsText(image.size())) {
      return Optional.empty();
    }
    if (orientation == null) {
      orientation = OrientationHandle.open(packs);
    }
    return orientation.detect(image);
  }

  @Override
  public void close() {
    closed = true;
    handles.values().forEach(TextHandle::close);
    handles.clear();
    if (orientation != null) {
      orientation.close();
      orientation = null;
    }
  }

  private TextHandle handle(List<String> languages) {
    checkOpen();
    TextHandle handle = handles.get(languages);
    if (handle == null) {
      while (handles.size() >= OPEN_HANDLES) {
        closeEldest();
      }
      handle = TextHandle.open(packs, languages);
      handles.put(languages, handle);
    }
    return handle;
  }

  private void closeEldest() {
    Iterator<TextHandle> eldest = handles.values().iterator();
    TextHandle handle = eldest.next();
    eldest.remove();
    handle.close();
  }

  private void checkOpen() {
    if (closed) {
      throw new IllegalStateException("The engine is closed");
    }
  }
}
