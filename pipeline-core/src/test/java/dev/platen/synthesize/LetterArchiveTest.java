package dev.platen.synthesize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

class LetterArchiveTest {

  private static final int DPI = 100;

  @TempDir private Path folder;

  @Test
  void theSameSeedGivesTheSameBytesAndAnotherSeedOtherLetters() throws IOException {
    new LetterArchive(folder.resolve("a"), DPI, 7).write(8);
    new LetterArchive(folder.resolve("b"), DPI, 7).write(8);
    new LetterArchive(folder.resolve("c"), DPI, 8).write(8);

    assertThat(bytes(folder.resolve("a"))).isEqualTo(bytes(folder.resolve("b")));
    assertThat(bytes(folder.resolve("a")).get("letter-0001.png"))
        .isNotEqualTo(bytes(folder.resolve("c")).get("letter-0001.png"));
  }

  @Test
  void everyFormIsWrittenWithAllItsPages() throws IOException {
    List<Path> files = new LetterArchive(folder, DPI, 1).write(8);

    assertThat(files)
        .extracting(file -> file.getFileName().toString())
        .containsExactly(
            "letter-0001.png",
            "letter-0002.tif",
            "letter-0003.jpg",
            "letter-0004.pdf",
            "letter-0005-text.pdf");
    assertThat(index()).hasSize(8);
    try (ImageInputStream stream = ImageIO.createImageInputStream(files.get(1).toFile())) {
      ImageReader tiff = ImageIO.getImageReaders(stream).next();
      tiff.setInput(stream);
      assertThat(tiff.getNumImages(true)).isEqualTo(3);
      assertThat(tiff.read(2).getColorModel().getPixelSize()).isEqualTo(1);
      tiff.dispose();
    }
    try (PDDocument scans = Loader.loadPDF(files.get(3).toFile())) {
      assertThat(scans.getNumberOfPages()).isEqualTo(2);
      assertThat(new PDFTextStripper().getText(scans)).isBlank();
    }
  }

  @Test
  void imagesKnowTheirResolution() throws IOException {
    List<Path> files = new LetterArchive(folder, DPI, 1).write(5);

    assertThat(resolution(files.get(1), "javax_imageio_1.0", "HorizontalPixelSize", "value"))
        .isCloseTo(25.4 / DPI, within(1e-4));
    assertThat(resolution(files.get(2), "javax_imageio_jpeg_image_1.0", "app0JFIF", "Xdensity"))
        .isEqualTo(DPI);
    assertThat(resolution(files.get(0), "javax_imageio_png_1.0", "pHYs", "pixelsPerUnitXAxis"))
        .isCloseTo(DPI / 0.0254, within(1.0));
  }

  private static double resolution(Path file, String format, String element, String attribute)
      throws IOException {
    try (ImageInputStream stream = ImageIO.createImageInputStream(file.toFile())) {
      ImageReader reader = ImageIO.getImageReaders(stream).next();
      reader.setInput(stream);
      IIOMetadataNode root = (IIOMetadataNode) reader.getImageMetadata(0).getAsTree(format);
      reader.dispose();
      Element found = (Element) root.getElementsByTagName(element).item(0);
      return Double.parseDouble(found.getAttribute(attribute));
    }
  }

  @Test
  void theTextOfTheTextPdfIsItsTruth() throws IOException {
    List<Path> files = new LetterArchive(folder, DPI, 3).write(8);

    try (PDDocument document = Loader.loadPDF(files.get(4).toFile())) {
      assertThat(words(new PDFTextStripper().getText(document)))
          .isEqualTo(words(truth("letter-0005-text_p001").get("text").getAsString()));
    }
  }

  @Test
  void everyWordHasInkInItsBoxAndNoneIsBesideTheBoxes() throws IOException {
    new LetterArchive(folder, DPI, 5).write(8);

    for (String name : List.of("letter-0001", "letter-0003")) {
      JsonObject truth = truth(name + "_p001");
      BufferedImage image = ImageIO.read(folder.resolve(truth.get("input").getAsString()).toFile());
      assertThat(image.getWidth()).isEqualTo(truth.get("width").getAsInt());
      assertThat(image.getHeight()).isEqualTo(truth.get("height").getAsInt());
      long inBoxes = 0;
      for (JsonElement word : truth.getAsJsonArray("words")) {
        JsonArray box = word.getAsJsonObject().getAsJsonArray("box");
        long ink = ink(image, box);
        assertThat(ink).as("%s: %s", name, word).isPositive();
        inBoxes += ink;
      }
      JsonArray page = JsonParser.parseString("[0,0,9999,9999]").getAsJsonArray();
      // What is over is specks.
      assertThat(inBoxes).isCloseTo(ink(image, page), within(ink(image, page) / 50));
    }
  }

  @Test
  void contentIsTurnedAsTheTruthSays() throws IOException {
    new LetterArchive(folder, 100, 11).write(16);

    for (JsonObject entry : index()) {
      JsonObject truth = truth(entry.get("id").getAsString());
      double skew = truth.get("skew_degrees").getAsDouble();
      for (JsonElement line : truth.getAsJsonArray("lines")) {
        JsonArray polygon = line.getAsJsonObject().getAsJsonArray("polygon");
        double dx = at(polygon, 1, 0) - at(polygon, 0, 0);
        double dy = at(polygon, 1, 1) - at(polygon, 0, 1);
        if (dx > 150) {
          // Counter-clockwise: the right end is higher, and y grows downwards.
          assertThat(-Math.toDegrees(Math.atan2(dy, dx))).isCloseTo(skew, within(0.09));
        }
      }
    }
  }

  @Test
  void faultyFilesAreWhatTheySay() throws IOException {
    List<Path> files = new LetterArchive(folder, DPI, 2).write(4);
    FaultyFiles faulty = new FaultyFiles(folder);

    Path zip = faulty.archive(files);
    Path damaged = faulty.damage(files.get(1));

    assertThat(zip).isNotEmptyFile();
    assertThat(damaged.getFileName()).hasToString("damaged.tif");
    assertThat(Files.size(damaged)).isEqualTo(Files.size(files.get(1)) / 3);
    assertThat(faulty.empty()).isEmptyFile();
  }

  @Test
  void badRequestsAreRefusedWithTheirValue() {
    assertThatThrownBy(() -> new LetterArchive(folder, 50, 1))
        .hasMessage("dpi = 50 is not between 100 and 600");
    assertThatThrownBy(() -> new LetterArchive(folder, DPI, 1).write(0))
        .hasMessage("pages = 0 is not between 1 and 1000000");
  }

  private static List<String> words(String text) {
    return List.of(text.strip().split("\\s+"));
  }

  private static double at(JsonArray polygon, int corner, int axis) {
    return polygon.get(corner).getAsJsonArray().get(axis).getAsDouble();
  }

  private static long ink(BufferedImage image, JsonArray box) {
    int left = (int) Math.floor(box.get(0).getAsDouble());
    int top = (int) Math.floor(box.get(1).getAsDouble());
    int right = (int) Math.ceil(left + box.get(2).getAsDouble() + 1);
    int bottom = (int) Math.ceil(top + box.get(3).getAsDouble() + 1);
    long ink = 0;
    for (int y = top; y < Math.min(bottom, image.getHeight()); y++) {
      for (int x = left; x < Math.min(right, image.getWidth()); x++) {
        ink += (image.getRGB(x, y) & 0xFF) < 100 ? 1 : 0;
      }
    }
    return ink;
  }

  private JsonObject truth(String id) throws IOException {
    return JsonParser.parseString(Files.readString(folder.resolve("_truth/" + id + ".json")))
        .getAsJsonObject();
  }

  private List<JsonObject> index() throws IOException {
    List<JsonObject> entries = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("_truth/index.jsonl"))) {
      entries.add(JsonParser.parseString(line).getAsJsonObject());
    }
    return entries;
  }

  private static Map<String, String> bytes(Path root) throws IOException {
    Map<String, String> bytes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        // One character a byte.
        bytes.put(
            root.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return bytes;
  }
}
