/** How alike two texts are that engines may have read differently. */
package dev.platen.assemble.wording;
