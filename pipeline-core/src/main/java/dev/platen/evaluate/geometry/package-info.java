/** Whether preprocessing saw how a page lies in its image. */
package dev.platen.evaluate.geometry;
