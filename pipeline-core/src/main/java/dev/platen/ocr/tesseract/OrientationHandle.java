package dev.platen.ocr.tesseract;

import static net.sourceforge.tess4j.TessAPI1.TessBaseAPIDetectOrientationScript;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import dev.platen.geometry.Rotation;
import dev.platen.model.PageImage;
import dev.platen.ocr.Orientation;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.util.List;
import java.util.Optional;
import net.sourceforge.tess4j.ITessAPI.TessOcrEngineMode;
import net.sourceforge.tess4j.ITessAPI.TessPageSegMode;

/** A Tesseract instance that tells how a page lies and its script, but reads no text. */
final class OrientationHandle implements AutoCloseable {

  private final TesseractHandle handle;

  private OrientationHandle(TesseractHandle handle) {
    this.handle = handle;
  }

  static OrientationHandle open(LanguagePacks packs) {
    // The orientation pack has no neural model.
    return new OrientationHandle(
        TesseractHandle.open(
            packs,
            List.of(LanguagePacks.ORIENTATION),
            TessOcrEngineMode.OEM_TESSERACT_ONLY,
            TessPageSegMode.PSM_OSD_ONLY));
  }

  /** Empty where there are too few letters to tell. */
  Optional<Orientation> detect(PageImage image) {
    IntBuffer degrees = IntBuffer.allocate(1);
    FloatBuffer confidence = FloatBuffer.allocate(1);
    PointerByReference script = new PointerByReference();
    FloatBuffer scriptConfidence = FloatBuffer.allocate(1);
    try {
      handle.show(image);
      int found =
          TessBaseAPIDetectOrientationScript(
              handle.api(), degrees, confidence, script, scriptConfidence);
      if (found == 0 || degrees.get(0) % 90 != 0) {
        return Optional.empty();
      }
      // Tesseract says by how much the page is turned; the name belongs to its tables.
      Pointer name = script.getValue();
      return Optional.of(
          new Orientation(
              Rotation.ofDegrees(360 - degrees.get(0)),
              Math.max(0, confidence.get(0)),
              name == null ? null : Scripts.ofOsdName(name.getString(0, "UTF-8"))));
    } finally {
      handle.forgetPage();
    }
  }

  @Override
  public void close() {
    handle.close();
  }
}
