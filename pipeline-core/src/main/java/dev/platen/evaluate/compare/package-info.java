/** Two runs over the same truth, page by page: what changed, and whether it is more than chance. */
package dev.platen.evaluate.compare;
