/** Pictures for exports: cut out, turned, scaled, encoded. */
package dev.platen.export.opencv;
