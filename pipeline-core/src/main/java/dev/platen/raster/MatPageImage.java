package dev.platen.raster;

import dev.platen.geometry.Dpi;
import dev.platen.geometry.Size;
import dev.platen.model.PageImage;
import dev.platen.natives.OpenCvLibrary;
import java.util.Optional;
import org.opencv.core.CvType;
import org.opencv.core.Mat;

/** A {@link PageImage} that owns an OpenCV matrix of type CV_8UC1 or CV_8UC3 (BGR). */
public final class MatPageImage implements PageImage {

  static {
    OpenCvLibrary.load();
  }

  private final Mat mat;
  private final Dpi dpi;
  private boolean open = true;

  private MatPageImage(Mat mat, Dpi dpi) {
    this.mat = mat;
    this.dpi = dpi;
  }

  /**
   * Takes over a matrix; the page image releases it.
   *
   * @param mat CV_8UC1 or CV_8UC3, not empty
   * @param dpi null where unknown
   */
  public static MatPageImage owning(Mat mat, Dpi dpi) {
    if (mat.empty() || (mat.type() != CvType.CV_8UC1 && mat.type() != CvType.CV_8UC3)) {
      throw new IllegalArgumentException(
          "Matrix %s is empty or neither 8-bit grey nor BGR".formatted(mat));
    }
    return new MatPageImage(mat, dpi);
  }

  /**
   * The matrix behind a page image; it stays the image's own.
   *
   * @throws IllegalStateException if the image is closed
   */
  public static Mat mat(PageImage image) {
    MatPageImage own = (MatPageImage) image;
    own.checkOpen();
    return own.mat;
  }

  @Override
  public Size size() {
    checkOpen();
    return new Size(mat.cols(), mat.rows());
  }

  @Override
  public int channels() {
    checkOpen();
    return mat.channels();
  }

  @Override
  public Optional<Dpi> dpi() {
    return Optional.ofNullable(dpi);
  }

  @Override
  public long address() {
    checkOpen();
    return mat.dataAddr();
  }

  @Override
  public long stride() {
    checkOpen();
    return mat.step1();
  }

  @Override
  public void close() {
    if (open) {
      open = false;
      mat.release();
    }
  }

  private void checkOpen() {
    if (!open) {
      throw new IllegalStateException("The page image is closed");
    }
  }
}
