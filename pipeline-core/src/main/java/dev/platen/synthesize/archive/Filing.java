package dev.platen.synthesize.archive;

import dev.platen.synthesize.degrade.Bilevel;
import dev.platen.synthesize.degrade.Grey;
import dev.platen.synthesize.degrade.Scan;
import dev.platen.synthesize.file.Format;
import dev.platen.synthesize.file.PageFiles;
import dev.platen.synthesize.file.StoredFile;
import dev.platen.synthesize.font.Typeface;
import dev.platen.synthesize.opencv.PixelOperations;
import dev.platen.synthesize.page.CleanPage;
import dev.platen.synthesize.pdf.PdfPages;
import dev.platen.synthesize.render.PagePainter;
import dev.platen.synthesize.tamper.Forger;
import dev.platen.synthesize.tamper.Forgery;
import dev.platen.synthesize.truth.PageTruth;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/** Puts the pages of one document into files, and their truth beside them. */
final class Filing {

  /** Folder of truth, which a run over the archive leaves alone. */
  static final String TRUTH = "_truth/";

  /** Documents of one folder: more make listings slow. */
  private static final int FOLDER = 1_000;

  private final SynthesisOptions options;
  private final DocumentPlan plan;
  private final Format format;
  private final Map<String, String> facts;
  private final SplittableRandom random;
  private final int quality;
  private final List<StoredFile> files = new ArrayList<>();
  private final List<StoredFile> truth = new ArrayList<>();
  private final List<String> index = new ArrayList<>();
  private int pageCount;

  Filing(SynthesisOptions options, DocumentPlan plan, Format format, Map<String, String> facts) {
    this.options = options;
    this.plan = plan;
    this.format = format;
    this.facts = facts;
    // Its own, so that what is filed does not change what is on the pages.
    this.random = new SplittableRandom(plan.seed() ^ 0x46494C45L);
    this.quality = random.nextInt(66, 93);
  }

  /** What was filed. */
  private MadeDocument made() {
    return new MadeDocument(files, truth, index, pageCount);
  }

  /** Pages of text. */
  MadeDocument text(List<CleanPage> pages, List<Scan> frames) {
    try {
      String name = path(plan.name() + "-text." + format.extension());
      files.add(new StoredFile(name, PdfPages.text(pages, plan.seed())));
      for (int i = 0; i < pages.size(); i++) {
        note(truth(plan.name() + "-text", name, i, i + 1, pages, frames.get(i)));
      }
      return made();
    } catch (IOException e) {
      throw new UncheckedIOException("Can't write " + plan.name(), e);
    }
  }

  /** Scanned pages. */
  MadeDocument scans(List<CleanPage> pages, List<Scan> scans) {
    List<String> names = store(plan.name(), scans.stream().map(Scan::image).toList(), scans);
    for (int i = 0; i < pages.size(); i++) {
      PageTruth page = truth(plan.name(), names.get(i), i, numberIn(names, i), pages, scans.get(i));
      if (options.cleanTwins()) {
        twin(page, pages.get(i), i);
      }
      note(page);
    }
    return made();
  }

  /** A document of which one page was tampered with, and its authentic twin. */
  MadeDocument tampered(
      List<CleanPage> pages, List<Scan> scans, Forger.Sheet donor, Typeface otherFace) {
    int before = random.nextInt(60, 96);
    int after = random.nextInt(60, 96);
    List<BufferedImage> authentic = new ArrayList<>();
    List<BufferedImage> forged = new ArrayList<>();
    int chosen = random.nextInt(pages.size());
    Optional<Forgery> forgery = Optional.empty();
    for (int i = 0; i < pages.size(); i++) {
      BufferedImage first = PixelOperations.throughJpeg(scans.get(i).image(), before);
      BufferedImage second = first;
      if (i == chosen) {
        forgery =
            new Forger(random.split(), otherFace)
                .forge(new Forger.Sheet(pages.get(i), scans.get(i)), first, donor);
        second = forgery.map(Forgery::image).orElse(first);
      }
      authentic.add(PixelOperations.throughJpeg(first, after));
      forged.add(PixelOperations.throughJpeg(second, after));
    }
    String twin = plan.name() + "-authentic";
    List<String> twins = store(twin, authentic, scans);
    List<String> names = forgery.isEmpty() ? List.of() : store(plan.name(), forged, scans);
    for (int i = 0; i < pages.size(); i++) {
      PageTruth original =
          truth(twin, twins.get(i), i, numberIn(twins, i), pages, scans.get(i))
              .authentic(before, after);
      if (options.cleanTwins()) {
        twin(original, pages.get(i), i);
      }
      note(original);
      if (forgery.isPresent()) {
        PageTruth page =
            truth(plan.name(), names.get(i), i, numberIn(names, i), pages, scans.get(i));
        note(
            i == chosen
                ? page.tampered(forgery.get(), mask(forgery.get()), before, after)
                : page.authentic(before, after));
      }
    }
    return made();
  }

  private String mask(Forgery forgery) {
    String name = TRUTH + path("masks/" + plan.name() + ".png");
    truth.add(new StoredFile(name, PageFiles.mask(forgery.mask())));
    return name;
  }

  private void twin(PageTruth page, CleanPage clean, int i) {
    String id = id(plan.name(), i) + ".clean";
    String name = TRUTH + path("clean/" + id + ".png");
    BufferedImage image = new PagePainter(options.dpi()).paint(clean);
    PageFiles encoder = new PageFiles(options.dpi(), quality);
    truth.add(
        new StoredFile(name, encoder.encode(Format.PNG, List.of(image), PageFiles.Depth.COLOR, 0)));
    page.withClean(name, id);
  }

  /** Encodes pages; returns the file of each. */
  private List<String> store(String name, List<BufferedImage> images, List<Scan> scans) {
    PageFiles encoder = new PageFiles(options.dpi(), quality);
    PageFiles.Depth depth = depth(scans);
    List<String> names = new ArrayList<>();
    if (format.manyPages() || images.size() == 1) {
      String file = path(name + "." + format.extension());
      files.add(new StoredFile(file, encoder.encode(format, images, depth, plan.seed())));
      images.forEach(image -> names.add(file));
      return names;
    }
    for (int i = 0; i < images.size(); i++) {
      String file = path("%s-%d.%s".formatted(name, i + 1, format.extension()));
      List<BufferedImage> one = List.of(images.get(i));
      files.add(new StoredFile(file, encoder.encode(format, one, depth, plan.seed())));
      names.add(file);
    }
    return names;
  }

  /** What all pages have, since a file has one depth. */
  private static PageFiles.Depth depth(List<Scan> scans) {
    if (scans.stream().allMatch(scan -> scan.recipe().bilevel())) {
      return scans.stream().allMatch(Filing::endsBilevel)
          ? PageFiles.Depth.BILEVEL
          : PageFiles.Depth.GREY;
    }
    boolean grey =
        scans.stream()
            .allMatch(scan -> scan.recipe().capture().stream().anyMatch(Grey.class::isInstance));
    return grey ? PageFiles.Depth.GREY : PageFiles.Depth.COLOR;
  }

  private static boolean endsBilevel(Scan scan) {
    var capture = scan.recipe().capture();
    return capture.get(capture.size() - 1) instanceof Bilevel;
  }

  private static int numberIn(List<String> names, int page) {
    int number = 1;
    for (int i = 0; i < page; i++) {
      number += names.get(i).equals(names.get(page)) ? 1 : 0;
    }
    return number;
  }

  private PageTruth truth(
      String name, String file, int page, int number, List<CleanPage> pages, Scan scan) {
    int inFile = format.manyPages() ? pages.size() : 1;
    PageTruth.Place place = new PageTruth.Place(id(name, page), file, number, inFile);
    return new PageTruth(place, facts, pages.get(page), scan);
  }

  private void note(PageTruth page) {
    pageCount++;
    truth.add(
        new StoredFile(
            TRUTH + path(page.id() + ".json"),
            (page.json() + "\n").getBytes(StandardCharsets.UTF_8)));
    index.add(page.indexLine());
  }

  private static String id(String name, int page) {
    return "%s_p%03d".formatted(name, page + 1);
  }

  /** A file below the folder of its thousand; the first thousand needs none. */
  private String path(String name) {
    int folder = (plan.number() - 1) / FOLDER;
    return folder == 0 ? name : "%d/%s".formatted(folder, name);
  }
}
