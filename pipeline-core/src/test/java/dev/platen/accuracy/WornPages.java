package dev.platen.accuracy;

import com.google.gson.GsonBuilder;
import com.typesafe.config.ConfigFactory;
import dev.platen.config.PlatenSettings;
import dev.platen.config.SettingsLoader;
import dev.platen.evaluate.truth.TruthPage;
import dev.platen.evaluate.truth.TruthTable;
import dev.platen.geometry.Box;
import dev.platen.image.DocumentOpener;
import dev.platen.image.OpenDocument;
import dev.platen.image.OpenPage;
import dev.platen.raster.MatPageImage;
import dev.platen.synthesize.degrade.Effect;
import dev.platen.synthesize.degrade.PageDegrader;
import dev.platen.synthesize.degrade.Preset;
import dev.platen.synthesize.degrade.Recipe;
import dev.platen.synthesize.degrade.RecipeWriter;
import dev.platen.synthesize.degrade.Scan;
import dev.platen.synthesize.font.Family;
import dev.platen.synthesize.font.Style;
import dev.platen.synthesize.font.Typefaces;
import dev.platen.synthesize.page.CleanPage;
import dev.platen.synthesize.page.Word;
import dev.platen.synthesize.text.Grammar;
import dev.platen.synthesize.text.Language;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.opencv.core.MatOfByte;
import org.opencv.imgcodecs.Imgcodecs;

/**
 * Makes worn scans of pages with true tables, such as of born-digital ones, and their truth.
 *
 * <p>Arguments: the folder of the data; a set with an optional {@code /N/K}; a preset; resolution;
 * the folder to write to, as a folder of data with the set in it.
 */
final class WornPages {

  private static final Typefaces FACES = Typefaces.installed();

  private WornPages() {}

  public static void main(String[] arguments) throws IOException {
    Path data = Path.of(arguments[0]);
    String[] set = arguments[1].split("/", 3);
    Preset preset = Preset.of(arguments[2]);
    int dpi = Integer.parseInt(arguments[3]);
    Path folder = Path.of(arguments[4]);
    Path truths = Files.createDirectories(folder.resolve("truth").resolve(set[0]));
    PlatenSettings settings =
        SettingsLoader.load(ConfigFactory.parseMap(Map.of("decode.pdf-dpi", dpi)));
    List<TruthPage> pages = TruthSets.read(data, set[0]);
    int every = set.length > 1 ? Integer.parseInt(set[1]) : 1;
    for (int i = set.length > 2 ? Integer.parseInt(set[2]) : 0; i < pages.size(); i += every) {
      TruthPage truth = pages.get(i);
      Path file = data.resolve(String.join("/", truth.page().path()));
      try (OpenDocument document =
              new DocumentOpener(settings.decode(), settings.limits()).open(file);
          OpenPage page = document.page(truth.page().pageNumber())) {
        Scan scan = worn(picture(page), preset, dpi, i);
        ImageIO.write(scan.image(), "png", folder.resolve(truth.id() + ".png").toFile());
        Files.writeString(truths.resolve(truth.id() + ".json"), truth(truth, scan));
      }
    }
  }

  private static BufferedImage picture(OpenPage page) throws IOException {
    MatOfByte bytes = new MatOfByte();
    Imgcodecs.imencode(".png", MatPageImage.mat(page.image()), bytes);
    BufferedImage read = ImageIO.read(new java.io.ByteArrayInputStream(bytes.toArray()));
    bytes.release();
    BufferedImage color =
        new BufferedImage(read.getWidth(), read.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
    color.createGraphics().drawImage(read, 0, 0, null);
    return color;
  }

  /** An empty page that the picture is laid on before anything else happens to it. */
  private static Scan worn(BufferedImage picture, Preset preset, int dpi, int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    CleanPage empty =
        new CleanPage(
            picture.getWidth() * 72.0 / dpi,
            picture.getHeight() * 72.0 / dpi,
            Language.ENGLISH,
            false,
            List.of(),
            List.of(),
            Map.of(),
            List.of());
    Grammar grammar = new Grammar(Language.ENGLISH, 2001, random);
    Word.Type type =
        new Word.Type(FACES.latin(Family.LIBERATION_SANS, Style.BOLD), 20, Color.BLACK);
    Recipe recipe = new RecipeWriter(random, empty, grammar, type).write(preset);
    List<Effect> ageing = new ArrayList<>();
    ageing.add((image, resolution) -> picture);
    ageing.addAll(recipe.ageing());
    return new PageDegrader(dpi)
        .degrade(
            empty,
            new Recipe(
                recipe.preset(),
                List.of(),
                ageing,
                recipe.geometry(),
                recipe.background(),
                recipe.capture(),
                recipe.seed()));
  }

  private static String truth(TruthPage truth, Scan scan) {
    double scale = (double) scan.map().cleanWidth() / truth.frame().width();
    List<Map<String, Object>> tables = new ArrayList<>();
    for (TruthTable table : truth.tables()) {
      Box box = table.box();
      Rectangle2D place =
          scan.map()
              .bounds(
                  new Rectangle2D.Double(
                      box.x() * scale, box.y() * scale, box.width() * scale, box.height() * scale));
      tables.add(
          Map.of(
              "box",
              List.of(place.getX(), place.getY(), place.getWidth(), place.getHeight()),
              "html",
              table.html()));
    }
    Map<String, Object> written = new LinkedHashMap<>();
    written.put("id", truth.id());
    written.put("set", truth.set());
    written.put("kind", "synthetic");
    written.put("input", truth.id() + ".png");
    written.put("width", scan.image().getWidth());
    written.put("height", scan.image().getHeight());
    written.put("tables", tables);
    return new GsonBuilder().disableHtmlEscaping().create().toJson(written);
  }
}
