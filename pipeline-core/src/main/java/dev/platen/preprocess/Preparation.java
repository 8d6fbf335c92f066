package dev.platen.preprocess;

import dev.platen.geometry.Rotation;
import dev.platen.model.Comb;
import dev.platen.model.PageImage;
import dev.platen.model.Picture;
import dev.platen.model.PreparedPage;
import dev.platen.preprocess.opencv.PageOperations;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * A prepared page: the image to recognize, and how it came about.
 *
 * <p>Closing it releases the prepared image, unless that is the source page's own because nothing
 * was done; so close it before the source page.
 */
public final class Preparation implements AutoCloseable {

  private final PageImage source;
  private final PageImage image;
  private final PreparedPage page;
  private final List<Picture> seals;
  private final List<Comb> combs;

  /**
   * A preparation that owns its image if it is not the source.
   *
   * @param source the page's own image
   * @param image the prepared one; may be the same
   * @param page what was measured and done
   */
  public Preparation(PageImage source, PageImage image, PreparedPage page) {
    this(source, image, page, List.of(), List.of());
  }

  /**
   * The same of a page with seals and combs.
   *
   * @param seals that were found, in source pixels; the prepared image may be without them
   * @param combs whose teeth the prepared image is without, in its pixels
   */
  public Preparation(
      PageImage source, PageImage image, PreparedPage page, List<Picture> seals, List<Comb> combs) {
    this.source = Objects.requireNonNull(source, "source");
    this.image = Objects.requireNonNull(image, "image");
    this.page = Objects.requireNonNull(page, "page");
    this.seals = List.copyOf(seals);
    this.combs = List.copyOf(combs);
  }

  /** The image to recognize. Void after {@link #close()}. */
  public PageImage image() {
    return image;
  }

  /** What was measured and done. */
  public PreparedPage page() {
    return page;
  }

  /** Seals that were found, in source pixels; the prepared image may be without them. */
  public List<Picture> seals() {
    return seals;
  }

  /** Combs whose teeth the prepared image is without, in its pixels. */
  public List<Comb> combs() {
    return combs;
  }

  /**
   * Writes the prepared image as PNG, with one bit a pixel where it is black and white.
   *
   * @param further the turn, clockwise, that it gets
   * @throws dev.platen.failure.PipelineException with code {@code disk-full} if it can't be written
   */
  public void write(Path file, Rotation further) {
    PageOperations.write(image, further, file);
  }

  @Override
  public void close() {
    if (image != source) {
      image.close();
    }
  }
}
