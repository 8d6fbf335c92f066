package dev.platen.preprocess;

import dev.platen.config.PreprocessSettings;
import dev.platen.config.PreprocessSettings.Mode;
import dev.platen.geometry.PageTransform;
import dev.platen.geometry.Rotation;
import dev.platen.model.Diagnosis;
import dev.platen.model.PageImage;
import dev.platen.model.PreparedPage;
import dev.platen.model.Treatment;
import dev.platen.preprocess.opencv.InkMeasure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Stage preprocess: makes of a stored page the image to recognize.
 *
 * <ol>
 *   <li>Each treatment that the mode allows is offered the page, in a fixed order.
 *   <li>What it does is recorded, and composed into the transform from source to prepared pixels.
 *   <li>The ink on the prepared page is measured.
 * </ol>
 *
 * <p>The source image is never changed. One page at a time; holds nothing between pages.
 */
public final class Preprocessor {

  /** Raised whenever a change of this stage's code changes its results. */
  public static final int REVISION = 1;

  private static final long MEGA = 1_000_000;

  private final List<TreatmentStep> steps;

  /**
   * A preprocessor for many pages.
   *
   * @param settings what may be done
   * @param maxMegapixels the largest image that recognition takes; larger ones are scaled down in
   *     every mode
   */
  public Preprocessor(PreprocessSettings settings, int maxMegapixels) {
    this.steps = steps(settings.mode(), maxMegapixels);
  }

  /** The one place where treatments are listed, in the order in which they are tried. */
  private static List<TreatmentStep> steps(Mode mode, int maxMegapixels) {
    List<TreatmentStep> steps = new ArrayList<>();
    if (mode != Mode.OFF) {
      steps.add(new GrayStep());
    }
    steps.add(new ResampleStep(maxMegapixels * MEGA));
    steps.add(new TurnStep());
    return List.copyOf(steps);
  }

  /**
   * Prepares a page.
   *
   * @param source the stored pixels; stay the caller's
   * @param fileRotation the turn, clockwise, that the file asks for
   * @return for the caller to close, before the source
   * @throws dev.platen.failure.PipelineException if memory runs out or an operation fails
   */
  public Preparation prepare(PageImage source, Rotation fileRotation) {
    PageImage image = source;
    PageTransform transform = PageTransform.identity(source.size());
    List<Treatment> treatments = new ArrayList<>();
    try {
      for (TreatmentStep step : steps) {
        Optional<Treated> treated = step.treat(new Sheet(image, fileRotation));
        if (treated.isPresent()) {
          treatments.add(treated.get().treatment());
          transform = transform.then(treated.get().transform());
          image = replace(source, image, treated.get().image());
        }
      }
      Diagnosis diagnosis =
          new Diagnosis(null, fileRotation.degrees(), List.of(), InkMeasure.inkShare(image));
      return new Preparation(source, image, new PreparedPage(diagnosis, treatments, transform));
    } catch (Throwable e) {
      replace(source, image, source);
      throw e;
    }
  }

  /** The next image, after the one that it replaces is released. */
  private static PageImage replace(PageImage source, PageImage image, PageImage next) {
    if (image != next && image != source) {
      image.close();
    }
    return next;
  }
}
