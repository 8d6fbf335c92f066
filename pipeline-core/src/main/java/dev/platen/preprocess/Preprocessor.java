package dev.platen.preprocess;

import dev.platen.config.PreprocessSettings;
import dev.platen.geometry.Rotation;
import dev.platen.model.Diagnosis;
import dev.platen.model.LegibilityProbe;
import dev.platen.model.PageImage;
import dev.platen.model.PreparedPage;
import dev.platen.model.Treatment;
import dev.platen.preprocess.opencv.PageOperations;
import java.util.ArrayList;
import java.util.List;

/**
 * Stage preprocess: makes of a stored page the image to recognize.
 *
 * <ol>
 *   <li>The page is examined ({@link Examination}).
 *   <li>Each treatment that the settings allow ({@link Treatments}) is offered the page, in a fixed
 *       order. It tries where the diagnosis calls for it, and is kept where it helped.
 *   <li>What it does is recorded, and composed into the transform from source to prepared pixels.
 *   <li>The ink on the prepared page is measured.
 * </ol>
 *
 * <p>The source image is never changed. One page at a time; holds nothing between pages.
 */
public final class Preprocessor {

  /** Raised whenever a change of this stage's code changes its results. */
  public static final int REVISION = 11;

  private final List<TreatmentStep> steps;

  /**
   * A preprocessor for many pages.
   *
   * @param settings what may be done
   * @param maxMegapixels the largest image that recognition takes; larger ones are scaled down in
   *     every mode
   * @throws dev.platen.failure.PipelineException if the settings name an unknown treatment
   */
  public Preprocessor(PreprocessSettings settings, int maxMegapixels) {
    this(Treatments.of(settings, maxMegapixels));
  }

  /** A preprocessor with its own treatments, in order. */
  Preprocessor(List<TreatmentStep> steps) {
    this.steps = List.copyOf(steps);
  }

  /** Prepares a page without reading anything of it. */
  public Preparation prepare(PageImage source, Rotation fileRotation) {
    return prepare(source, fileRotation, LegibilityProbe.NONE);
  }

  /**
   * Prepares a page.
   *
   * @param source the stored pixels; stay the caller's
   * @param fileRotation the turn, clockwise, that the file asks for
   * @param probe judges treatments that a measure alone can't
   * @return for the caller to close, before the source
   * @throws dev.platen.failure.PipelineException if memory runs out or an operation fails
   */
  public Preparation prepare(PageImage source, Rotation fileRotation, LegibilityProbe probe) {
    return PageOperations.checked(() -> treated(source, fileRotation, probe));
  }

  private Preparation treated(PageImage source, Rotation fileRotation, LegibilityProbe probe) {
    try (Sheet sheet = new Sheet(source, fileRotation, probe)) {
      sheet.diagnosed(Examination.of(sheet.sourceView(), source.dpi(), fileRotation));
      List<Treatment> treatments = new ArrayList<>();
      for (TreatmentStep step : steps) {
        step.treat(sheet)
            .ifPresent(
                treated -> {
                  treatments.add(treated.treatment());
                  sheet.apply(treated);
                });
      }
      Diagnosis diagnosis = sheet.diagnosis().withInkShare(sheet.inkShare());
      PreparedPage page = new PreparedPage(diagnosis, treatments, sheet.transform());
      return new Preparation(source, sheet.release(), page, sheet.seals(), sheet.combs());
    }
  }
}
