package dev.platen.table.join;

/**
 * Where a cell stands in its document.
 *
 * @param table the table, as it stands on its page
 * @param index among the cells of that table, from 0
 */
public record CellPlace(TablePlace table, int index) {}
