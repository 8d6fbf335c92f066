/**
 * Documents as files for other tools, page by page, so that memory does not grow with a document.
 *
 * <p>{@link dev.platen.export.DocumentForm} names the formats and opens a {@link
 * dev.platen.export.DocumentWriter} for one document; {@code export.view} is what it is given.
 * {@code export.text} has the formats of text, {@code export.xml} those of OCR in XML, {@code
 * export.pdf} the ones of pages as they look. Nothing here knows where files end up: writers fill a
 * local folder.
 */
package dev.platen.export;
