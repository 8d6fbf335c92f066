package dev.platen.image.pdf;

import dev.platen.geometry.Rotation;
import dev.platen.image.OpenPage;
import dev.platen.model.Damage;
import dev.platen.model.PageImage;
import dev.platen.model.PageInfo;
import dev.platen.model.TextLayer;
import java.util.List;
import java.util.Optional;

/** A decoded page. Its picture is upright as the page asks for, so nothing is left to be turned. */
record PdfPage(PageInfo info, PageImage image, Optional<TextLayer> textLayer, List<Damage> damage)
    implements OpenPage {

  PdfPage {
    damage = List.copyOf(damage);
  }

  @Override
  public Rotation fileRotation() {
    return Rotation.NONE;
  }

  @Override
  public void close() {
    image.close();
  }
}
