/** Typesetting: paragraphs to lines, columns, tables, vertical text. Lengths are points. */
package dev.platen.synthesize.typeset;
