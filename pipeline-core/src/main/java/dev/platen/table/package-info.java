/**
 * Recognized lines and rulings to tables: where they lie, their rows, columns, spans and headers,
 * and which words stand in which cell.
 *
 * <p>{@link dev.platen.table.TableAnalyzer} is the way in. It needs no page image but what {@link
 * dev.platen.model.PageGraphics} tells of it.
 */
package dev.platen.table;
