/**
 * Tables as their readers mean them: one over all pages that it runs over, with the values that its
 * cells hold. Pure data; {@code assemble} finds which tables go together.
 */
package dev.platen.table.join;
