package dev.platen.preprocess;

import dev.platen.geometry.Dpi;
import dev.platen.geometry.PageTransform;
import dev.platen.geometry.Rotation;
import dev.platen.geometry.Size;
import dev.platen.model.Comb;
import dev.platen.model.Diagnosis;
import dev.platen.model.LegibilityProbe;
import dev.platen.model.PageImage;
import dev.platen.model.Picture;
import dev.platen.preprocess.opencv.InkMeasure;
import dev.platen.preprocess.opencv.PageOperations;
import dev.platen.preprocess.opencv.PageView;
import dev.platen.preprocess.opencv.Warp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A page on its way through the treatments.
 *
 * <p>Treatments that only move pixels are composed, and looked at through a small view; all pixels
 * are interpolated once, when they are asked for. The source image is never changed.
 */
final class Sheet implements AutoCloseable {

  private final PageImage source;
  private final Rotation fileRotation;
  private final LegibilityProbe probe;
  private final PageView whole;
  private Diagnosis diagnosis;
  private PageTransform transform;
  private PageImage pixels;
  private PageTransform pending;
  private PageView view;
  private boolean painted;
  private final List<Picture> seals = new ArrayList<>();
  private final List<Comb> combs = new ArrayList<>();

  Sheet(PageImage source, Rotation fileRotation, LegibilityProbe probe) {
    this.source = source;
    this.fileRotation = fileRotation;
    this.probe = probe;
    this.whole = PageView.of(source);
    this.transform = PageTransform.identity(source.size());
    this.pixels = source;
    this.pending = transform;
  }

  /** What is wrong with it. */
  Diagnosis diagnosis() {
    return diagnosis;
  }

  void diagnosed(Diagnosis found) {
    diagnosis = found;
  }

  /** The turn, clockwise, that the file asks for. */
  Rotation fileRotation() {
    return fileRotation;
  }

  /** Who tells whether it became easier to read. */
  LegibilityProbe probe() {
    return probe;
  }

  /** Seals that were found, in source pixels. */
  List<Picture> seals() {
    return List.copyOf(seals);
  }

  void foundSeal(Picture seal) {
    seals.add(seal);
  }

  /** Combs whose teeth are gone, in pixels of the page as it is by now. */
  List<Comb> combs() {
    return List.copyOf(combs);
  }

  void foundComb(Comb comb) {
    combs.add(comb);
  }

  /** Size of the page as it is by now. */
  Size size() {
    return transform.prepared();
  }

  /** From the source page to what it is by now. */
  PageTransform transform() {
    return transform;
  }

  /** The resolution that the file gives, while pixels are where it has them. */
  Optional<Dpi> dpi() {
    return transform.isIdentity() ? source.dpi() : Optional.empty();
  }

  /** Channels of the pixels: 1 or 3. */
  int channels() {
    return pixels.channels();
  }

  /** The source page, reduced. */
  PageView sourceView() {
    return whole;
  }

  /** The page as it is by now, reduced; but for what was done to levels of gray. */
  PageView view() {
    if (view == null) {
      view = transform.isIdentity() ? whole : whole.through(transform);
    }
    return view;
  }

  /** A view as if the page were moved further; for the caller to close. */
  PageView viewThrough(PageTransform next) {
    return whole.through(transform.then(next));
  }

  /** The pixels before any that wait for being moved; stays the sheet's. */
  PageImage unmoved() {
    return pixels;
  }

  /** The page as it is by now; stays the sheet's. */
  PageImage image() {
    if (!pending.isIdentity()) {
      double beyond = PageOperations.quantile(whole.paper(), 0.8);
      replace(Warp.render(pixels, pending, beyond));
      pending = PageTransform.identity(pixels.size());
    }
    return pixels;
  }

  /** The share of ink on the page as it is by now. */
  double inkShare() {
    return painted ? InkMeasure.inkShare(image()) : InkMeasure.inkShare(view());
  }

  /** Goes on with what a treatment made. */
  void apply(Treated treated) {
    if (treated.image() != null) {
      painted |= pixels.channels() == 1;
      replace(treated.image());
    }
    if (treated.transform() != null) {
      transform = transform.then(treated.transform());
      pending = pending.then(treated.transform());
      combs.replaceAll(comb -> comb.through(treated.transform()));
      closeView();
    }
  }

  private void replace(PageImage next) {
    if (pixels != source) {
      pixels.close();
    }
    pixels = next;
  }

  private void closeView() {
    if (view != null && view != whole) {
      view.close();
    }
    view = null;
  }

  /** The pixels, moved, for the caller to own unless they are the source's. */
  PageImage release() {
    PageImage last = image();
    pixels = source;
    return last;
  }

  @Override
  public void close() {
    closeView();
    whole.close();
    replace(source);
  }
}
