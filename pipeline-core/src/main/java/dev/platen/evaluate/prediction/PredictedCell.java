package dev.platen.evaluate.prediction;

/**
 * A cell of a table.
 *
 * @param row first row that it covers, from 0
 * @param column first column that it covers, from 0
 * @param rowSpan number of rows, from 1
 * @param columnSpan number of columns, from 1
 * @param text what was read; empty if nothing
 */
public record PredictedCell(int row, int column, int rowSpan, int columnSpan, String text) {}
