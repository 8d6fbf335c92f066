package dev.platen.image.tiff;

import dev.platen.config.LimitSettings;
import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import dev.platen.geometry.Size;
import dev.platen.image.PageBounds;
import dev.platen.image.header.ExifTags;
import dev.platen.image.header.FileBytes;
import dev.platen.image.header.Ifd;
import dev.platen.image.header.IfdReader;
import dev.platen.image.header.Resolution;
import dev.platen.model.PageInfo;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The pages of a TIFF file: its chain of directories, without thumbnails and masks.
 *
 * <p>The chain ends at a directory seen before (cyclic files) and at one that can't be read; the
 * latter is a page of which nothing is known and which fails when it is asked for.
 *
 * @param reader of the directories
 * @param pages in the order of the chain
 * @param metadata properties of the first page, which writers use for the whole document
 */
record TiffPages(IfdReader reader, List<Page> pages, Map<String, String> metadata) {

  private static final int THUMBNAIL_OR_MASK = 0b101;

  /**
   * One directory.
   *
   * @param offset where it stands
   * @param failure why it can't be read; null if it can
   */
  record Page(long offset, PageInfo info, PipelineException failure) {}

  static TiffPages read(FileBytes bytes, LimitSettings limits) {
    IfdReader reader = IfdReader.open(bytes);
    return new Walk(reader, limits).all();
  }

  private static final class Walk {

    private final IfdReader reader;
    private final LimitSettings limits;
    private final List<Page> pages = new ArrayList<>();
    private final List<Page> thumbnails = new ArrayList<>();
    private final Set<Long> seen = new HashSet<>();
    private Map<String, String> metadata;

    Walk(IfdReader reader, LimitSettings limits) {
      this.reader = reader;
      this.limits = limits;
    }

    TiffPages all() {
      long offset = reader.first();
      while (offset != 0 && seen.add(offset)) {
        offset = visit(offset);
        PageBounds.checkPages(Math.max(pages.size(), thumbnails.size()), limits);
      }
      List<Page> found = pages.isEmpty() ? thumbnails : pages;
      if (found.isEmpty()) {
        throw new PipelineException(ErrorCode.NO_PAGES, "The TIFF file has no directory");
      }
      if (found.get(0).failure() != null && found.size() == 1) {
        throw found.get(0).failure();
      }
      return new TiffPages(reader, List.copyOf(found), metadata == null ? Map.of() : metadata);
    }

    /** Reads one directory; returns the offset of the next. */
    private long visit(long offset) {
      Ifd ifd;
      try {
        ifd = reader.read(offset);
      } catch (PipelineException e) {
        pages.add(new Page(offset, PageInfo.UNKNOWN, e));
        return 0;
      }
      Page page = page(offset, ifd);
      if (isThumbnailOrMask(ifd)) {
        thumbnails.add(page);
      } else {
        pages.add(page);
      }
      return ifd.next();
    }

    private boolean isThumbnailOrMask(Ifd ifd) {
      try {
        return (ifd.number(Tags.NEW_SUBFILE_TYPE, 0) & THUMBNAIL_OR_MASK) != 0;
      } catch (PipelineException e) {
        return false;
      }
    }

    private Page page(long offset, Ifd ifd) {
      try {
        Size size = TiffLayout.size(ifd);
        String label = ifd.text(Tags.PAGE_NAME).orElse(null);
        if (metadata == null) {
          metadata = ExifTags.of(ifd).metadata();
        }
        return new Page(offset, new PageInfo(size, Resolution.of(ifd), label), null);
      } catch (PipelineException e) {
        return new Page(offset, PageInfo.UNKNOWN, e);
      }
    }
  }
}
