package dev.platen.synthesize.document;

import dev.platen.synthesize.page.CleanPage;
import java.util.List;

/** Writes and sets the documents of a kind. */
interface Composer {

  /** A document of exactly so many pages. */
  List<CleanPage> compose(Scene scene, int pages);
}
