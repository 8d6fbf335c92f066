package dev.platen.image.tiff;

import dev.platen.config.LimitSettings;
import dev.platen.failure.PipelineException;
import dev.platen.image.OpenDocument;
import dev.platen.image.OpenPage;
import dev.platen.image.PageBounds;
import dev.platen.image.RasterPage;
import dev.platen.image.header.FileBytes;
import dev.platen.image.header.Ifd;
import dev.platen.image.header.Orientation;
import dev.platen.model.Damage;
import dev.platen.model.DocumentInfo;
import dev.platen.model.MediaType;
import dev.platen.model.PageImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An open TIFF file. */
final class TiffDocument implements OpenDocument {

  private final FileBytes bytes;
  private final TiffPages pages;
  private final LimitSettings limits;

  TiffDocument(FileBytes bytes, TiffPages pages, LimitSettings limits) {
    this.bytes = bytes;
    this.pages = pages;
    this.limits = limits;
  }

  @Override
  public DocumentInfo info() {
    Map<String, String> metadata = new TreeMap<>(pages.metadata());
    String title = metadata.remove("title");
    return new DocumentInfo(
        MediaType.TIFF, pages.pages().stream().map(TiffPages.Page::info).toList(), title, metadata);
  }

  @Override
  public OpenPage page(int pageNumber) {
    PageBounds.checkNumber(pageNumber, pages.pages().size());
    TiffPages.Page page = pages.pages().get(pageNumber - 1);
    PipelineException failure = page.failure();
    if (failure != null) {
      throw new PipelineException(failure.code(), failure.getMessage(), failure);
    }
    PageBounds.checkPixels(page.info().size(), limits);
    Ifd ifd = pages.reader().read(page.offset());
    TiffLayout layout = TiffLayout.of(ifd, bytes.length(), limits);
    List<Damage> damage = new ArrayList<>();
    PageImage image =
        new TiffPageDecoder(bytes, pages.reader().order(), ifd, layout, damage)
            .decode(page.info().dpi());
    return new RasterPage(
        page.info(), image, Orientation.rotation(ifd.number(Orientation.TAG, 1)), damage);
  }

  @Override
  public void close() {
    bytes.close();
  }
}
