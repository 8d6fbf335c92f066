package dev.platen.preprocess;

import dev.platen.geometry.Rotation;
import dev.platen.model.PageImage;

/**
 * A page on its way through the treatments.
 *
 * @param image as the treatments so far have left it; stays the preprocessor's
 * @param fileRotation the turn, clockwise, that the file asks for
 */
record Sheet(PageImage image, Rotation fileRotation) {}
