package dev.platen.pipeline;

import dev.platen.geometry.PageTransform;
import dev.platen.model.PageLayout;
import dev.platen.model.PageTables;
import dev.platen.model.Recognition;

/** Finds the blocks of a page; what stage layout does for the pipeline. */
@FunctionalInterface
interface Analyzer {

  /** Groups and orders text in source pixels; the transform leads to the upright page. */
  PageLayout analyze(Recognition recognition, PageTables tables, PageTransform transform);
}
