/**
 * Pages put together to a document: running heads told from the body by their coming again, levels
 * of headings over all pages, page labels, the title, paragraphs that go on.
 *
 * <p>Two passes over the pages, with a bounded summary between them: {@link
 * dev.platen.assemble.StructureBuilder} is told of every page and builds a {@link
 * dev.platen.assemble.DocumentStructure}, which then revises the layout of each page.
 */
package dev.platen.assemble;
