package dev.platen.image.pdf;

import dev.platen.model.Damage;
import java.util.List;

/**
 * What a page would paint, in the order of painting.
 *
 * @param images all of them
 * @param marks visible text and drawings, at most {@link PageSurvey#MAX_MARKS}
 * @param crowded whether there are more marks than that
 * @param intricate whether it uses means that the survey does not follow: parts that can be
 *     switched off (optional content), letters as a clipping path
 * @param glyphs with their text; empty if they were not asked for
 * @param glyphsCut whether there are more glyphs than are kept
 * @param losses what is named by the page but could not be found or parsed
 */
record PageContent(
    List<PlacedImage> images,
    List<Mark> marks,
    boolean crowded,
    boolean intricate,
    List<Glyph> glyphs,
    boolean glyphsCut,
    List<Damage> losses) {

  PageContent {
    images = List.copyOf(images);
    marks = List.copyOf(marks);
    glyphs = List.copyOf(glyphs);
    losses = List.copyOf(losses);
  }

  /** Whether anything but images is to be seen: text, or drawings that are not white. */
  boolean hasVisibleMarks() {
    return crowded || marks.stream().anyMatch(mark -> !mark.white());
  }
}
