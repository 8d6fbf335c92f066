package dev.platen.spark.testkit;

import dev.platen.synthesize.archive.Share;
import dev.platen.synthesize.archive.SynthesisOptions;
import dev.platen.synthesize.archive.SyntheticArchive;
import dev.platen.synthesize.document.Kind;
import dev.platen.synthesize.file.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** A few clean contracts, one in each format that archives have, under names that stay. */
public final class Scans {

  private Scans() {}

  /** The forms in which they come, again and again. */
  private enum Form {
    PNG(Format.PNG, 1),
    TIFF(Format.TIFF, 3),
    JPEG(Format.JPEG, 1),
    PDF(Format.PDF, 2),
    TEXT(Format.TEXT_PDF, 1);

    private final Format format;
    private final int pages;

    Form(Format format, int pages) {
      this.format = format;
      this.pages = pages;
    }
  }

  /**
   * Writes so many pages, as {@code scan-1.png} and so on.
   *
   * @return files, in order
   */
  public static List<Path> write(Path folder, int dpi, long seed, int pages) throws IOException {
    Files.createDirectories(folder);
    List<Path> files = new ArrayList<>();
    int left = pages;
    while (left > 0) {
      int number = files.size() + 1;
      Form form = Form.values()[files.size() % Form.values().length];
      int count = Math.min(left, form.pages);
      String name =
          "scan-%d%s.%s"
              .formatted(number, form == Form.TEXT ? "-text" : "", form.format.extension());
      files.add(write(folder.resolve(name), form.format, dpi, seed + 1000L * number, count));
      left -= count;
    }
    return files;
  }

  private static Path write(Path file, Format format, int dpi, long seed, int pages)
      throws IOException {
    // The first seed from there on whose document is long enough.
    SynthesisOptions options =
        LongStream.iterate(seed, next -> next + 1)
            .mapToObj(
                each -> SynthesisOptions.plain(each, dpi, List.of(Kind.CONTRACT), List.of(format)))
            .filter(each -> Share.of(each, pages, pages).get(0).documents() == 1)
            .findFirst()
            .orElseThrow();
    Path temporary = Files.createTempDirectory("scans");
    Path written = new SyntheticArchive(temporary, options).write(pages).get(0);
    return Files.move(written, file);
  }
}
