/**
 * Whether tables were found, and their rows, columns, spans and cells.
 *
 * <p>Truth in HTML and the cells of a run are brought into one form, {@link
 * dev.platen.evaluate.table.TableGrid}, before they are compared.
 */
package dev.platen.evaluate.table;
