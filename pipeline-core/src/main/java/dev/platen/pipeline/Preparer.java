package dev.platen.pipeline;

import dev.platen.geometry.Rotation;
import dev.platen.model.PageImage;
import dev.platen.model.ReadingManner;
import dev.platen.preprocess.Preparation;

/** Prepares page images; what stage preprocess does for the pipeline. */
@FunctionalInterface
interface Preparer {

  /** Prepares a page whose file asks for the given turn, clockwise. */
  Preparation prepare(PageImage source, Rotation fileRotation, ReadingManner manner);
}
