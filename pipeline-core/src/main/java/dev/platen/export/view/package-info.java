/**
 * What an export sees of a document: the rows of the tables, page by page. Component names are the
 * columns' names; boxes and points are in pixels of the source page, origin top left, y downwards.
 */
package dev.platen.export.view;
