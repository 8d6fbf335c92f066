package dev.platen.pipeline;

import dev.platen.geometry.Box;
import dev.platen.model.PageImage;
import dev.platen.model.TextLayer;
import java.util.List;

/** Judges whether the text that a PDF page carries is what its picture shows. */
@FunctionalInterface
interface LayerJudge {

  /**
   * A judgement.
   *
   * @param trusted whether the layer can stand for the page's text
   * @param reason why, or why not
   * @param untoldPictures boxes in source pixels with ink that the layer leaves out
   */
  record Verdict(boolean trusted, String reason, List<Box> untoldPictures) {

    public Verdict {
      untoldPictures = List.copyOf(untoldPictures);
    }
  }

  /** Compares a layer with the stored pixels of its page. */
  Verdict judge(TextLayer layer, PageImage source);
}
