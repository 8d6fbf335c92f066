package dev.platen.benchmark;

import dev.platen.geometry.Dpi;
import dev.platen.geometry.Rotation;
import dev.platen.geometry.Size;
import dev.platen.model.PageImage;
import dev.platen.ocr.opencv.Pixels;
import dev.platen.preprocess.opencv.InkMeasure;
import dev.platen.preprocess.opencv.PageOperations;
import dev.platen.raster.BufferedImagePixels;
import dev.platen.raster.InkMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** What every page goes through besides decoding and recognition, a step at a time. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 4, time = 1)
public class ImageLoops {

  /** From the heap to outside it, as pages of PDF and TIFF come. */
  @Benchmark
  public long copyFromHeap(SamplePage page) {
    try (PageImage copy = BufferedImagePixels.toPageImage(page.picture(), Dpi.of(page.dpi))) {
      return copy.address();
    }
  }

  /** Color to grey, before recognition. */
  @Benchmark
  public long toGrey(SamplePage page) {
    return addressOf(Pixels.grey(page.image()));
  }

  /** A quarter turn, for pages that lie on their side. */
  @Benchmark
  public long quarterTurn(SamplePage page) {
    return addressOf(PageOperations.turn(page.image(), Rotation.CLOCKWISE_90));
  }

  /** To half the size, as for large scans. */
  @Benchmark
  public long halve(SamplePage page) {
    Size size = page.image().size();
    return addressOf(
        PageOperations.resample(page.image(), new Size(size.width() / 2, size.height() / 2)));
  }

  /** Whether the page is blank. */
  @Benchmark
  public double inkShare(SamplePage page) {
    return InkMeasure.inkShare(page.image());
  }

  /** Where there is ink, for pages whose text layer is in doubt. */
  @Benchmark
  public long inkMap(SamplePage page) {
    try (InkMap map = InkMap.of(page.image())) {
      return map.total();
    }
  }

  private static long addressOf(PageImage made) {
    try (made) {
      return made.address();
    }
  }
}
