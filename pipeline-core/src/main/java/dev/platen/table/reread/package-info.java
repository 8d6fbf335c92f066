/**
 * Doubtful cells of tables are read again, one by one: which, with which characters, and whether
 * what was read then is taken. The reading itself is stage ocr's, behind {@link
 * dev.platen.model.LineReader}.
 */
package dev.platen.table.reread;
