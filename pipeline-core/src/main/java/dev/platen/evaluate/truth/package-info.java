/**
 * Ground truth of pages, read from Platen truth JSON, PAGE XML, ALTO and plain text.
 *
 * <p>{@link dev.platen.evaluate.truth.TruthReader} turns one file into {@link
 * dev.platen.evaluate.truth.TruthPage}s. What a page has no truth for is null, which is not the
 * same as an empty list: an empty list says that there is nothing of the kind on the page. Files
 * are bounded in size, nesting and number of elements; external entities and document types are
 * refused.
 */
package dev.platen.evaluate.truth;
