package dev.platen.config;

import java.io.Serializable;

/**
 * Stage decode.
 *
 * @param pdfDpi resolution at which PDF pages that are not one scan are rendered
 * @param forceOcr whether text layers of PDF pages are ignored
 */
public record DecodeSettings(int pdfDpi, boolean forceOcr) implements Serializable {

  public DecodeSettings {
    Bounds.check("pdf-dpi", pdfDpi, 72, 1200);
  }
}
