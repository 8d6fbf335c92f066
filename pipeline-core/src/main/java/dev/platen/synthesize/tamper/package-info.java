/** Forgeries of stored pages, with the places and kinds that they have, and their masks. */
package dev.platen.synthesize.tamper;
