/**
 * The browsable report: a folder of web pages that need no server and load nothing from elsewhere.
 *
 * <p>{@link dev.platen.site.DocumentSite} writes a document's part, page by page: the scan with
 * what was found on it as switchable overlays, and the text beside it. {@link
 * dev.platen.site.SiteIndex} writes the way in. Templates are FreeMarker's, with its escaping for
 * HTML on; lists of documents go to scripts that hold data only, for a page that is opened as a
 * file may read no others.
 */
package dev.platen.site;
