package dev.platen.image;

import dev.platen.geometry.Rotation;
import dev.platen.model.Damage;
import dev.platen.model.PageImage;
import dev.platen.model.PageInfo;
import dev.platen.model.TextLayer;
import java.util.List;
import java.util.Optional;

/** A page of a raster document: pixels and no text. */
public final class RasterPage implements OpenPage {

  private final PageInfo info;
  private final PageImage image;
  private final Rotation fileRotation;
  private final List<Damage> damage;

  /**
   * Takes over the image.
   *
   * @param info what inspection said of the page; its size gives way to that of the image
   * @param fileRotation the turn, clockwise, that the file asks for
   */
  public RasterPage(PageInfo info, PageImage image, Rotation fileRotation, List<Damage> damage) {
    this.info = new PageInfo(image.size(), info.dpi(), info.label());
    this.image = image;
    this.fileRotation = fileRotation;
    this.damage = List.copyOf(damage);
  }

  @Override
  public PageInfo info() {
    return info;
  }

  @Override
  public PageImage image() {
    return image;
  }

  @Override
  public Rotation fileRotation() {
    return fileRotation;
  }

  @Override
  public Optional<TextLayer> textLayer() {
    return Optional.empty();
  }

  @Override
  public List<Damage> damage() {
    return damage;
  }

  @Override
  public void close() {
    image.close();
  }
}
