/** Loops over the pixels of a page, measured one by one. */
package dev.platen.benchmark;
