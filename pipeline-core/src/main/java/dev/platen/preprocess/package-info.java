/**
 * What is done to a page before it is recognized, and the record of it.
 *
 * <p>{@link dev.platen.preprocess.Preprocessor} is the way in. It offers the page to one {@link
 * dev.platen.preprocess.TreatmentStep} after another; each looks at the page as it is by then and
 * changes it, or leaves it alone, and says why. What was done is recorded with the transform that
 * leads from the prepared image back to the source page. Operations on pixels are in {@code
 * preprocess.opencv}; nothing here touches them itself.
 */
package dev.platen.preprocess;
