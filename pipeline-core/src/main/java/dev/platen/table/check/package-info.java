/**
 * Arithmetic of tables: whether columns and rows add up, balances run, pages carry over what they
 * ended with, dates ascend.
 *
 * <p>{@link dev.platen.table.check.TableChecks} looks for equations that a table keeps: each of the
 * package's finders knows one kind. An equation is only claimed where the table supports it: where
 * it holds for most rows, or where words name it and one misread figure would explain why it does
 * not hold. For one that does not hold, {@link dev.platen.table.check.Suspects} ranks the cells
 * that are most likely misread. Nothing here changes a text.
 */
package dev.platen.table.check;
