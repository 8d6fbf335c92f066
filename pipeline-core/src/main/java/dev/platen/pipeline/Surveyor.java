package dev.platen.pipeline;

import dev.platen.geometry.PageTransform;
import dev.platen.model.PageGraphics;
import dev.platen.model.PageImage;
import dev.platen.model.Recognition;

/** Measures on the image what the stages after recognition need beside the text. */
@FunctionalInterface
interface Surveyor extends AutoCloseable {

  /** Measures a prepared page; the transform leads from source pixels to it. */
  PageGraphics survey(PageImage image, PageTransform transform, Recognition text);

  @Override
  default void close() {}
}
