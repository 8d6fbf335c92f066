package dev.platen.synthesize.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.jna.Pointer;
import dev.platen.geometry.Size;
import dev.platen.image.OpenDocument;
import dev.platen.image.OpenPage;
import dev.platen.image.Openers;
import dev.platen.model.MediaType;
import dev.platen.model.PageImage;
import dev.platen.synthesize.degrade.Preset;
import dev.platen.synthesize.document.Kind;
import dev.platen.synthesize.file.Format;
import dev.platen.synthesize.text.Language;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyntheticArchiveTest {

  private static final int DPI = 72;

  @TempDir private Path folder;

  private static SynthesisOptions options(
      long seed, List<Kind> kinds, List<Preset> presets, List<Format> formats, double tampered) {
    return new SynthesisOptions(
        seed,
        kinds,
        List.of(Language.ENGLISH, Language.GERMAN, Language.FRENCH),
        presets,
        formats,
        tampered,
        DPI,
        false,
        true,
        false);
  }

  @Test
  void theSameSeedGivesTheSameBytesHoweverTheArchiveIsCut() throws IOException {
    SynthesisOptions options =
        options(
            7,
            List.of(Kind.RECEIPT, Kind.BOOK),
            List.of(Preset.FLATBED, Preset.PHONE, Preset.OLD_BOOK, Preset.FAX),
            List.of(Format.values()),
            0.4);
    new SyntheticArchive(folder.resolve("whole"), options).write(5);

    Map<String, String> cut = new TreeMap<>();
    List<String> index = new ArrayList<>();
    for (Share share : Share.of(options, 5, 1)) {
      try (DocumentMaker maker = new DocumentMaker(options)) {
        for (int number = share.first(); number <= share.last(); number++) {
          MadeDocument made = maker.make(number, share.mostPages(number));
          made.files().forEach(file -> cut.put(file.name(), Bytes.text(file.bytes())));
          made.truth().forEach(file -> cut.put(file.name(), Bytes.text(file.bytes())));
          index.addAll(made.index());
        }
      }
    }
    cut.put("_truth/index.jsonl", String.join("\n", index) + "\n");

    assertThat(Bytes.of(folder.resolve("whole"))).isEqualTo(cut);
  }

  @Test
  void anotherSeedGivesOtherPages() throws IOException {
    List<Format> png = List.of(Format.PNG);
    SynthesisOptions first = options(1, List.of(Kind.RECEIPT), List.of(Preset.CLEAN), png, 0);
    SynthesisOptions second = options(2, List.of(Kind.RECEIPT), List.of(Preset.CLEAN), png, 0);
    Path one = new SyntheticArchive(folder.resolve("a"), first).write(1).get(0);
    Path other = new SyntheticArchive(folder.resolve("b"), second).write(1).get(0);

    assertThat(one).hasFileName("000001-receipt.png");
    assertThat(Bytes.text(Files.readAllBytes(one)))
        .isNotEqualTo(Bytes.text(Files.readAllBytes(other)));
  }

  @Test
  void everyFormatOpensWithThePagesOfItsTruth() throws IOException {
    for (Format format : Format.values()) {
      Path there = folder.resolve(format.id());
      List<Preset> presets = List.of(format == Format.TIFF ? Preset.FAX : Preset.CLEAN);
      new SyntheticArchive(there, options(3, List.of(Kind.CONTRACT), presets, List.of(format), 0))
          .write(3);

      for (JsonObject truth : truths(there)) {
        Path file = there.resolve(truth.get("input").getAsString());
        assertThat(file).as(format.id()).isNotEmptyFile();
        if (format == Format.PDF || format == Format.TEXT_PDF) {
          try (PDDocument document = Loader.loadPDF(file.toFile())) {
            assertThat(document.getNumberOfPages()).isEqualTo(truth.get("pages").getAsInt());
            String text = new PDFTextStripper().getText(document);
            assertThat(text.isBlank()).isEqualTo(format == Format.PDF);
          }
        } else if (format == Format.JP2) {
          assertLooksLike(file, folder.resolve("png").resolve(pngOf(file)));
        } else {
          BufferedImage image = ImageIO.read(file.toFile());
          assertThat(image.getWidth()).isEqualTo(truth.get("width").getAsInt());
          assertThat(image.getHeight()).isEqualTo(truth.get("height").getAsInt());
          assertThat(image.getColorModel().getPixelSize() == 1).isEqualTo(format == Format.TIFF);
        }
      }
    }
  }

  private static String pngOf(Path jp2) {
    return jp2.getFileName().toString().replace(".jp2", ".png");
  }

  /** JPEG 2000 loses little: on average some levels of 256. */
  private static void assertLooksLike(Path jp2, Path png) throws IOException {
    BufferedImage wanted = ImageIO.read(png.toFile());
    try (OpenDocument document = Openers.standard().open(jp2);
        OpenPage page = document.page(1)) {
      PageImage found = page.image();
      assertThat(document.info().mediaType()).isEqualTo(MediaType.JPEG2000);
      assertThat(found.size()).isEqualTo(new Size(wanted.getWidth(), wanted.getHeight()));
      long difference = 0;
      for (int y = 0; y < wanted.getHeight(); y++) {
        byte[] row =
            new Pointer(found.address() + y * found.stride())
                .getByteArray(0, wanted.getWidth() * found.channels());
        for (int x = 0; x < wanted.getWidth(); x++) {
          int blue = row[x * found.channels()] & 0xFF;
          difference += Math.abs(blue - (wanted.getRGB(x, y) & 0xFF));
        }
      }
      assertThat((double) difference / wanted.getWidth() / wanted.getHeight()).isLessThan(4);
    }
  }

  @Test
  void everyScannedPageHasACleanTwinUnlessItIsForged() throws IOException {
    for (Preset preset : List.of(Preset.CLEAN, Preset.PHONE)) {
      SynthesisOptions options =
          new SynthesisOptions(
              21,
              List.of(Kind.RECEIPT),
              List.of(Language.ENGLISH),
              List.of(preset),
              List.of(Format.PNG),
              0.5,
              DPI,
              false,
              true,
              true);
      Path there = folder.resolve(preset.id());
      new SyntheticArchive(there, options).write(4);

      int forged = 0;
      for (JsonObject truth : truths(there)) {
        String id = truth.get("id").getAsString();
        JsonObject tamper = truth.getAsJsonObject("tamper");
        if (tamper != null && !tamper.get("authentic").getAsBoolean()) {
          forged++;
          assertThat(truth.has("clean")).as(id).isFalse();
          continue;
        }
        BufferedImage page = ImageIO.read(there.resolve(truth.get("input").getAsString()).toFile());
        BufferedImage twin = ImageIO.read(there.resolve(truth.get("clean").getAsString()).toFile());
        double difference = difference(page, twin);
        if (preset == Preset.CLEAN) {
          // Some have been through JPEG twice.
          assertThat(difference).as(id).isLessThan(4);
        } else {
          assertThat(difference).as(id).isGreaterThan(10);
        }
      }
      assertThat(forged).isPositive();
    }
  }

  /** Mean difference of grey levels; that of all levels where the frames differ. */
  private static double difference(BufferedImage one, BufferedImage other) {
    if (one.getWidth() != other.getWidth() || one.getHeight() != other.getHeight()) {
      return 255;
    }
    long sum = 0;
    for (int y = 0; y < one.getHeight(); y++) {
      for (int x = 0; x < one.getWidth(); x++) {
        sum += Math.abs((one.getRGB(x, y) & 0xFF) - (other.getRGB(x, y) & 0xFF));
      }
    }
    return (double) sum / one.getWidth() / one.getHeight();
  }

  @Test
  void inkLiesInTheBoxesOfWordsAfterSkewAndPerspective() throws IOException {
    for (Preset preset : List.of(Preset.CLEAN, Preset.FLATBED, Preset.PHONE)) {
      Path there = folder.resolve(preset.id());
      List<Kind> kinds = List.of(Kind.INVOICE, Kind.BOOK);
      new SyntheticArchive(there, options(5, kinds, List.of(preset), List.of(Format.PNG), 0))
          .write(3);

      for (JsonObject truth : truths(there)) {
        BufferedImage image =
            ImageIO.read(there.resolve(truth.get("input").getAsString()).toFile());
        int words = 0;
        int inked = 0;
        for (JsonElement word : truth.getAsJsonArray("words")) {
          JsonArray box = word.getAsJsonObject().getAsJsonArray("box");
          words++;
          inked += contrast(image, box) > 40 ? 1 : 0;
        }
        assertThat(words).isGreaterThan(20);
        // Glare and shadow may take one; that all fit by chance is out of the question.
        assertThat(inked).as(truth.get("id").getAsString()).isGreaterThan(words * 95 / 100);
      }
    }
  }

  /** Difference of the lightest and the darkest pixel in a box. */
  private static int contrast(BufferedImage image, JsonArray box) {
    int least = 255;
    int most = 0;
    for (int y = at(box, 1); y <= at(box, 1) + at(box, 3); y++) {
      for (int x = at(box, 0); x <= at(box, 0) + at(box, 2); x++) {
        if (x >= 0 && y >= 0 && x < image.getWidth() && y < image.getHeight()) {
          int green = image.getRGB(x, y) >> 8 & 0xFF;
          least = Math.min(least, green);
          most = Math.max(most, green);
        }
      }
    }
    return most - least;
  }

  private static int at(JsonArray box, int index) {
    return (int) Math.round(box.get(index).getAsDouble());
  }

  @Test
  void textIsTheRegionsInOrderAndLinesAreTheirLines() throws IOException {
    new SyntheticArchive(
            folder,
            options(
                11,
                List.of(Kind.LETTER, Kind.ARTICLE, Kind.CONTRACT),
                List.of(Preset.CLEAN),
                List.of(Format.PNG),
                0))
        .write(5);

    for (JsonObject truth : truths(folder)) {
      List<String> regions = new ArrayList<>();
      StringBuilder lines = new StringBuilder();
      for (JsonElement region : truth.getAsJsonArray("regions")) {
        JsonObject each = region.getAsJsonObject();
        assertThat(each.get("order").getAsInt())
            .isEqualTo(truth.getAsJsonArray("regions").asList().indexOf(region));
        if (!each.get("text").getAsString().isEmpty()) {
          regions.add(each.get("text").getAsString());
        }
      }
      for (JsonElement line : truth.getAsJsonArray("lines")) {
        lines.append(line.getAsJsonObject().get("text").getAsString()).append(' ');
      }
      assertThat(truth.get("text").getAsString()).isEqualTo(String.join("\n\n", regions));
      assertThat(words(lines.toString())).isEqualTo(words(truth.get("text").getAsString()));
    }
  }

  @Test
  void aTamperedPageDiffersFromItsTwinInTheMaskOnly() throws IOException {
    new SyntheticArchive(
            folder,
            options(
                13,
                List.of(Kind.RECEIPT, Kind.INVOICE),
                List.of(Preset.FLATBED),
                List.of(Format.PNG),
                1))
        .write(4);
    int forged = 0;
    for (JsonObject truth : truths(folder)) {
      JsonObject tamper = truth.getAsJsonObject("tamper");
      if (tamper.get("authentic").getAsBoolean()) {
        assertThat(truth.get("id").getAsString()).contains("-authentic");
        continue;
      }
      forged++;
      String name = truth.get("input").getAsString();
      BufferedImage image = ImageIO.read(folder.resolve(name).toFile());
      BufferedImage twin =
          ImageIO.read(folder.resolve(name.replace(".png", "-authentic.png")).toFile());
      BufferedImage mask = ImageIO.read(folder.resolve(tamper.get("mask").getAsString()).toFile());
      long inside = 0;
      long outside = 0;
      for (int y = 0; y < image.getHeight(); y++) {
        for (int x = 0; x < image.getWidth(); x++) {
          boolean differs = image.getRGB(x, y) != twin.getRGB(x, y);
          if (differs && (mask.getRGB(x, y) & 0xFF) > 0) {
            inside++;
          } else if (differs && !near(mask, x, y)) {
            outside++;
          }
        }
      }
      assertThat(inside).as(tamper.toString()).isPositive();
      assertThat(outside).as(tamper.toString()).isZero();
    }
    assertThat(forged).isGreaterThan(2);
  }

  /** Whether a masked pixel is in one of the JPEG blocks around (16 pixels with halved color). */
  private static boolean near(BufferedImage mask, int x, int y) {
    int left = Math.max(0, (x / 16 - 1) * 16);
    int top = Math.max(0, (y / 16 - 1) * 16);
    for (int row = top; row < Math.min(mask.getHeight(), top + 48); row++) {
      for (int column = left; column < Math.min(mask.getWidth(), left + 48); column++) {
        if ((mask.getRGB(column, row) & 0xFF) > 0) {
          return true;
        }
      }
    }
    return false;
  }

  @Test
  void badRequestsAreRefusedWithTheirValue() {
    SynthesisOptions good =
        options(1, List.of(Kind.BOOK), List.of(Preset.CLEAN), List.of(Format.PNG), 0);
    assertThatThrownBy(() -> new SyntheticArchive(folder, good).write(0))
        .hasMessage("pages = 0 is not between 1 and 5000000");
    assertThatThrownBy(
            () ->
                options(
                    1,
                    List.of(Kind.VERTICAL_NEWSPAPER),
                    List.of(Preset.CLEAN),
                    List.of(Format.PNG),
                    0))
        .hasMessage(
            "vertical-newspaper is not written in any of the languages; it is in [chi_tra]");
  }

  private static List<String> words(String text) {
    return List.of(text.strip().split("\\s+"));
  }

  private static List<JsonObject> truths(Path root) throws IOException {
    List<JsonObject> truths = new ArrayList<>();
    for (String line : Files.readAllLines(root.resolve("_truth/index.jsonl"))) {
      String id = JsonParser.parseString(line).getAsJsonObject().get("id").getAsString();
      String json = Files.readString(root.resolve("_truth/" + id + ".json"));
      truths.add(JsonParser.parseString(json).getAsJsonObject());
    }
    return truths;
  }

  /** Bytes of files as text, one character a byte, so that differences can be shown. */
  private static final class Bytes {

    static String text(byte[] bytes) {
      return new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    static Map<String, String> of(Path root) throws IOException {
      Map<String, String> bytes = new TreeMap<>();
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          bytes.put(root.relativize(file).toString(), text(Files.readAllBytes(file)));
        }
      }
      return bytes;
    }
  }
}
