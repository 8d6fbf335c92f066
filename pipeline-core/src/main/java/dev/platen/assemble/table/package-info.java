/**
 * Tables of a whole document: which go on over the end of a page, how their columns are to be read,
 * what their arithmetic says.
 *
 * <p>{@link dev.platen.assemble.table.TableChains} is told of every page in turn and holds only the
 * tables that may still go on; {@link dev.platen.assemble.table.Continuation} decides whether they
 * do. A table that has ended is typed and checked at once, and of it a {@link
 * dev.platen.assemble.table.DocumentTable} stays for each page that it stands on.
 */
package dev.platen.assemble.table;
