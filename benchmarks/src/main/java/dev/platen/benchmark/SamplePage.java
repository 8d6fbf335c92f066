package dev.platen.benchmark;

import dev.platen.geometry.Dpi;
import dev.platen.model.PageImage;
import dev.platen.raster.BufferedImagePixels;
import dev.platen.synthesize.archive.SynthesisOptions;
import dev.platen.synthesize.archive.SyntheticArchive;
import dev.platen.synthesize.document.Kind;
import dev.platen.synthesize.file.Format;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import javax.imageio.ImageIO;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A page of a contract as it was printed, in colour; the same in every measurement. */
@State(Scope.Thread)
public class SamplePage {

  /** Resolution of the scan in pixels an inch: what archives have, and what is sharp. */
  @Param({"150", "300"})
  public int dpi;

  private Path folder;
  private BufferedImage picture;
  private PageImage image;

  /** Makes the page. */
  @Setup(Level.Trial)
  public void make() throws IOException {
    folder = Files.createTempDirectory("benchmark");
    SynthesisOptions options =
        SynthesisOptions.plain(1, dpi, List.of(Kind.CONTRACT), List.of(Format.PNG));
    Path file = new SyntheticArchive(folder, options).write(1).get(0);
    picture = ImageIO.read(file.toFile());
    image = BufferedImagePixels.toPageImage(picture, Dpi.of(dpi));
  }

  /** Gives the pixels back and removes the files. */
  @TearDown(Level.Trial)
  public void discard() throws IOException {
    image.close();
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** The page on the heap. */
  public BufferedImage picture() {
    return picture;
  }

  /** The page outside the heap; stays open. */
  public PageImage image() {
    return image;
  }
}
