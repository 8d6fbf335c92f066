package dev.platen.image.pdf;

import dev.platen.geometry.Rotation;

/** How a page becomes a picture, and the frame that the picture will have. */
sealed interface PagePlan {

  PageFrame frame();

  /**
   * The page is one image: its own pixels are the picture.
   *
   * @param image as the page paints it
   * @param mirrored whether left and right are swapped before it is turned
   * @param turn the turn that the page gives to the stored pixels
   * @param left column of the frame where the turned image begins; negative if it is cropped
   * @param top row of the frame, likewise
   */
  record Scan(
      PageFrame frame, PlacedImage image, boolean mirrored, Rotation turn, int left, int top)
      implements PagePlan {}

  /** The page is drawn: text, lines, several images, or one that does not fill it. */
  record Drawing(PageFrame frame) implements PagePlan {}
}
