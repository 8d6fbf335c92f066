package dev.platen.image;

import dev.platen.geometry.Rotation;
import dev.platen.model.Damage;
import dev.platen.model.PageImage;
import dev.platen.model.PageInfo;
import dev.platen.model.TextLayer;
import java.util.List;
import java.util.Optional;

/** A page of an {@link OpenDocument}, decoded. Owns its image and closes it. */
public interface OpenPage extends AutoCloseable {

  /** The page's frame; its size is that of {@link #image()} and never null. */
  PageInfo info();

  /** The stored pixels, EXIF orientation not applied. Belongs to the page. */
  PageImage image();

  /** The turn, clockwise, that the file itself asks for (EXIF, TIFF orientation). */
  Rotation fileRotation();

  /** The page's own text; empty for images and for PDF pages without any. */
  Optional<TextLayer> textLayer();

  /** What was lost although the page could be read; empty for a sound page. */
  List<Damage> damage();

  @Override
  void close();
}
