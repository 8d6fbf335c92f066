/**
 * Synthetic archives: which documents they have, and each of them as files with its truth. A
 * document depends on the options, the seed and its number only, so that any number of slots makes
 * the same archive.
 */
package dev.platen.synthesize.archive;
