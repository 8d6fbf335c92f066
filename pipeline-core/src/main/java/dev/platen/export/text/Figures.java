package dev.platen.export.text;

import dev.platen.export.opencv.Cutout;
import dev.platen.export.place.Original;
import dev.platen.export.place.Place;
import dev.platen.export.view.BlockView;
import dev.platen.export.view.PageView;
import dev.platen.failure.PipelineException;
import dev.platen.image.OpenPage;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;

/**
 * Pictures cut out of pages, upright, into the document's own folder. A picture that can't be had
 * is left out, and remembered: text is worth having without it.
 */
final class Figures implements AutoCloseable {

  /** Pictures a page; a page with more has its dirt taken for figures. */
  private static final int MOST_PER_PAGE = 200;

  private final Original original;
  private final Place place;
  private OpenPage open;
  private int openNumber;
  private int count;
  private String omission;

  Figures(Original original, Place place) {
    this.original = original;
    this.place = place;
  }

  /** Cuts out a block; its path from where the document's file lies, or empty if it can't be. */
  Optional<String> cut(PageView page, BlockView block) throws IOException {
    try {
      OpenPage source = page(page.pageNumber());
      if (count == MOST_PER_PAGE) {
        return omitted("page %d has more than %d".formatted(page.pageNumber(), MOST_PER_PAGE));
      }
      count++;
      String name = "%s-figure-%d".formatted(Place.pageName(page.pageNumber()), count);
      Optional<Cutout> cutout = Cutout.of(source.image(), block.box(), page.uprightTurn());
      if (cutout.isEmpty()) {
        return omitted("page %d has one without pixels".formatted(page.pageNumber()));
      }
      String file = name + cutout.get().ending();
      Files.write(place.inFolder(file), cutout.get().bytes());
      return Optional.of(place.stem() + "/" + file);
    } catch (PipelineException e) {
      return omitted("%s: %s".formatted(e.code().id(), e.getMessage()));
    }
  }

  private Optional<String> omitted(String why) {
    if (omission == null) {
      omission = "Figures are left out: " + why;
    }
    return Optional.empty();
  }

  private OpenPage page(int number) {
    if (open == null || openNumber != number) {
      close();
      open = original.page(number);
      openNumber = number;
      count = 0;
    }
    return open;
  }

  /** Why pictures are missing; empty if none is. */
  Optional<String> omission() {
    return Optional.ofNullable(omission);
  }

  @Override
  public void close() {
    if (open != null) {
      open.close();
      open = null;
    }
  }
}
