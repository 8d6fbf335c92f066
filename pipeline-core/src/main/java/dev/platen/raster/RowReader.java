package dev.platen.raster;

/** Reads a row of an image as 8-bit grey or as blue, green, red. */
interface RowReader {

  /**
   * Reads a row.
   *
   * @param y from 0
   * @param row is filled; its length is the width times the channels
   */
  void read(int y, byte[] row);
}
