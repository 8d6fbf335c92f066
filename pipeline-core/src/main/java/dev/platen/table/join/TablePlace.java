package dev.platen.table.join;

/**
 * Where a table stands in its document.
 *
 * @param page number of the page, from 1
 * @param index among the tables of that page, from 0
 */
public record TablePlace(int page, int index) {}
