package dev.platen.ocr.tesseract;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import dev.platen.natives.TesseractLibrary;

/**
 * The functions of Tesseract's C interface that take memory of ours or a monitor, by plain address.
 *
 * <p>Tess4J maps the monitor as a structure whose fields are those of an older Tesseract, and JNA
 * writes such a structure back on every call; a bare pointer leaves it alone.
 */
final class MonitorApi {

  static {
    TesseractLibrary.load();
    Native.register(MonitorApi.class, "tesseract");
  }

  private MonitorApi() {}

  static native Pointer TessMonitorCreate();

  static native void TessMonitorDelete(Pointer monitor);

  static native void TessMonitorSetDeadlineMSecs(Pointer monitor, int deadline);

  /** 0 where the page was recognised, something else where it failed or the deadline passed. */
  static native int TessBaseAPIRecognize(Pointer handle, Pointer monitor);

  static native void TessBaseAPISetImage(
      Pointer handle, Pointer pixels, int width, int height, int bytesPerPixel, int bytesPerLine);
}
