package dev.platen.pipeline;

import dev.platen.geometry.Dpi;
import dev.platen.geometry.Rotation;
import dev.platen.geometry.Size;
import dev.platen.image.OpenDocument;
import dev.platen.image.OpenPage;
import dev.platen.model.Damage;
import dev.platen.model.DocumentInfo;
import dev.platen.model.MediaType;
import dev.platen.model.PageImage;
import dev.platen.model.PageInfo;
import dev.platen.model.TextLayer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A document of equal pages, without pixels, that notes what becomes of it. */
final class FakeDocument implements OpenDocument {

  static final Size SIZE = new Size(1000, 800);

  final List<String> events;
  Rotation fileRotation = Rotation.NONE;
  TextLayer layer;
  List<Damage> damage = List.of();
  RuntimeException failsToOpenPage;
  RuntimeException failsToDecode;
  RuntimeException failsToReadLayer;
  RuntimeException failsToClose;

  FakeDocument(List<String> events) {
    this.events = events;
  }

  @Override
  public DocumentInfo info() {
    return new DocumentInfo(MediaType.TIFF, List.of(PageInfo.UNKNOWN), null, Map.of());
  }

  @Override
  public OpenPage page(int pageNumber) {
    if (failsToOpenPage != null) {
      throw failsToOpenPage;
    }
    events.add("page " + pageNumber);
    return new FakePage();
  }

  @Override
  public void close() {
    events.add("close document");
  }

  private final class FakePage implements OpenPage {

    private final FakeImage image = new FakeImage(SIZE);

    @Override
    public PageInfo info() {
      return new PageInfo(SIZE, new Dpi(300.000049, 300), "iv");
    }

    @Override
    public PageImage image() {
      if (failsToDecode != null) {
        throw failsToDecode;
      }
      return image;
    }

    @Override
    public Rotation fileRotation() {
      return fileRotation;
    }

    @Override
    public Optional<TextLayer> textLayer() {
      if (failsToReadLayer != null) {
        throw failsToReadLayer;
      }
      return Optional.ofNullable(layer);
    }

    @Override
    public List<Damage> damage() {
      return new ArrayList<>(damage);
    }

    @Override
    public void close() {
      events.add("close page");
      if (failsToClose != null) {
        throw failsToClose;
      }
    }
  }

  /** An image without pixels. */
  record FakeImage(Size size) implements PageImage {

    @Override
    public int channels() {
      return 3;
    }

    @Override
    public Optional<Dpi> dpi() {
      return Optional.empty();
    }

    @Override
    public long address() {
      throw new UnsupportedOperationException("A fake image has no pixels");
    }

    @Override
    public long stride() {
      throw new UnsupportedOperationException("A fake image has no pixels");
    }

    @Override
    public void close() {}
  }
}
