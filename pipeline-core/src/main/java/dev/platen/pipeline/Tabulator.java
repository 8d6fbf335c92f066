package dev.platen.pipeline;

import dev.platen.geometry.PageTransform;
import dev.platen.model.PageGraphics;
import dev.platen.model.PageTables;
import dev.platen.model.Recognition;

/** Finds the tables of a page; what stage table does for the pipeline. */
@FunctionalInterface
interface Tabulator {

  /** Finds tables in text in source pixels; the transform leads to the upright page. */
  PageTables find(Recognition recognition, PageGraphics graphics, PageTransform transform);
}
