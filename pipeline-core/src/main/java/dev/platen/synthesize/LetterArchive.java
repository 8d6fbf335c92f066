package dev.platen.synthesize;

import dev.platen.synthesize.pdf.Outlines;
import dev.platen.synthesize.pdf.PdfPages;
import java.awt.image.BufferedImage;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Writes a small archive of letters, English and German, in the formats that archives have.
 *
 * <p>Scans go to the folder itself; the truth of each page to {@code _truth} below it, which a run
 * over the folder leaves alone. One document is in memory at a time.
 */
public final class LetterArchive {

  /** Most pages of one archive: an upper bound on what a slip of the finger costs. */
  public static final int MOST_PAGES = 1_000_000;

  private static final String TRUTH = "_truth";
  private static final PdfPages PAPER = new PdfPages(TypesetPage.WIDTH, TypesetPage.HEIGHT);

  private final Path folder;
  private final int dpi;
  private final long seed;

  /**
   * @param folder written to; made if it is not there
   * @param dpi resolution of scans; 100 to 600
   * @param seed the same seed gives the same letters
   */
  public LetterArchive(Path folder, int dpi, long seed) {
    if (dpi < 100 || dpi > 600) {
      throw new IllegalArgumentException("dpi = %d is not between 100 and 600".formatted(dpi));
    }
    this.folder = folder;
    this.dpi = dpi;
    this.seed = seed;
  }

  /** The forms in which a letter comes. */
  private enum Form {
    PNG("png", 1),
    TIFF("tif", 3),
    JPEG("jpg", 1),
    SCANNED_PDF("pdf", 2),
    TEXT_PDF("pdf", 1);

    private final String extension;
    private final int pages;

    Form(String extension, int pages) {
      this.extension = extension;
      this.pages = pages;
    }
  }

  /**
   * Writes so many pages.
   *
   * @return files written, in order
   */
  public List<Path> write(int pages) {
    if (pages < 1 || pages > MOST_PAGES) {
      throw new IllegalArgumentException(
          "pages = %d is not between 1 and %d".formatted(pages, MOST_PAGES));
    }
    List<Path> files = new ArrayList<>();
    try (Outlines font = Outlines.open()) {
      Path truth = Files.createDirectories(folder.resolve(TRUTH));
      try (BufferedWriter index =
          Files.newBufferedWriter(truth.resolve("index.jsonl"), StandardCharsets.UTF_8)) {
        int left = pages;
        for (int number = 1; left > 0; number++) {
          Form form = Form.values()[(number - 1) % Form.values().length];
          int count = Math.min(left, form.pages);
          files.add(new Document(font, number, form, count).write(index));
          left -= count;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Can't write letters to " + folder, e);
    }
    return files;
  }

  /** One letter on its way into a file. */
  private final class Document {

    private final Outlines font;
    private final Form form;
    private final Random random;
    private final String name;
    private final List<TypesetPage> pages = new ArrayList<>();
    private final List<PageWear> wear = new ArrayList<>();

    Document(Outlines font, int number, Form form, int count) {
      this.font = font;
      this.form = form;
      // Each letter has a sequence of its own, so that the number of letters changes none of them.
      this.random = new Random(seed * 31 + number);
      this.name =
          "letter-%04d%s.%s"
              .formatted(number, form == Form.TEXT_PDF ? "-text" : "", form.extension);
      Language language = Language.values()[(number - 1) / 2 % Language.values().length];
      Typesetter typesetter = new Typesetter(font);
      int year = random.nextInt(1952, 1999);
      for (int page = 1; page <= count; page++) {
        pages.add(typesetter.set(Letter.write(language, year, page, count, random)));
        wear.add(
            switch (form) {
              case TIFF -> PageWear.copied(random);
              case JPEG, SCANNED_PDF -> PageWear.scanned(random);
              case PNG, TEXT_PDF -> PageWear.NONE;
            });
      }
    }

    Path write(BufferedWriter index) throws IOException {
      Path file = folder.resolve(name);
      switch (form) {
        case PNG -> ImageFiles.writePng(file, grey().get(0), dpi);
        case JPEG -> ImageFiles.writeJpeg(file, grey().get(0), dpi);
        case TIFF -> ImageFiles.writeGroup4(file, bilevel(), dpi);
        case SCANNED_PDF -> PAPER.writeScans(file, grey(), random.nextLong());
        case TEXT_PDF ->
            PAPER.writeText(
                file, pages.stream().map(Document::textLines).toList(), random.nextLong());
      }
      for (int i = 0; i < pages.size(); i++) {
        writeTruth(i, index);
      }
      return file;
    }

    private static List<PdfPages.TextLine> textLines(TypesetPage page) {
      return page.lines().stream()
          .map(
              line ->
                  new PdfPages.TextLine(
                      line.text(), line.points(), line.words().get(0).x(), line.baseline()))
          .toList();
    }

    private List<BufferedImage> grey() {
      List<BufferedImage> images = new ArrayList<>();
      PagePainter painter = new PagePainter(font);
      for (int i = 0; i < pages.size(); i++) {
        images.add(painter.paintGrey(pages.get(i), dpi, wear.get(i), random));
      }
      return images;
    }

    private List<BufferedImage> bilevel() {
      List<BufferedImage> images = new ArrayList<>();
      PagePainter painter = new PagePainter(font);
      for (int i = 0; i < pages.size(); i++) {
        images.add(painter.paintBilevel(pages.get(i), dpi, wear.get(i), random));
      }
      return images;
    }

    private void writeTruth(int page, BufferedWriter index) throws IOException {
      String id = "%s_p%03d".formatted(name.substring(0, name.lastIndexOf('.')), page + 1);
      // A page of text has no pixels of its own; Platen's frame for it is 300 dpi.
      int frame = form == Form.TEXT_PDF ? 300 : dpi;
      PageTruth truth =
          new PageTruth(id, name, page + 1, pages.size(), pages.get(page), frame, wear.get(page));
      Files.writeString(folder.resolve(TRUTH).resolve(id + ".json"), truth.json() + "\n");
      index.write(truth.indexJson());
      index.write('\n');
    }
  }
}
