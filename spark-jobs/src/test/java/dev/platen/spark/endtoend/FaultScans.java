package dev.platen.spark.endtoend;

import dev.platen.testkit.FaultOcrEngine;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/**
 * Multi-page TIFF files for the engine "fault", which reads one word on each page. Large pages fill
 * a batch with some twenty of them and cost next to nothing; slow pages take a second each.
 */
final class FaultScans {

  /** Settings that read them, with as many commits as there can be. */
  static final String SETTINGS =
      "ocr.engine = fault, preprocess.mode = off,"
          + " output { commit-interval = 1 s, assemble-interval = 1 s },"
          + " worker { memory = 512 MiB, heap = 192 MiB }\n";

  private FaultScans() {}

  /** Writes documents of large pages; each page differs from all others. */
  static void writeLarge(Path folder, int documents, int pagesEach) throws IOException {
    for (int document = 0; document < documents; document++) {
      write(folder.resolve("large-%02d.tif".formatted(document)), document, pagesEach, 2480, 3508);
    }
  }

  /** Writes documents of pages that take a second each. */
  static void writeSlow(Path folder, int documents, int pagesEach) throws IOException {
    for (int document = 0; document < documents; document++) {
      Path file = folder.resolve("slow-%02d.tif".formatted(document));
      write(file, document, pagesEach, FaultOcrEngine.SLOW_WIDTH, 1400);
    }
  }

  private static void write(Path file, int number, int pages, int width, int height)
      throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
    ImageWriteParam settings = writer.getDefaultWriteParam();
    settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    settings.setCompressionType("CCITT T.6");
    try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
      writer.setOutput(out);
      writer.prepareWriteSequence(null);
      for (int page = 0; page < pages; page++) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.BLACK);
        pen.fillRect(100, 100, 300 + 10 * number, 300 + 10 * page);
        pen.dispose();
        writer.writeToSequence(new IIOImage(image, null, null), settings);
      }
      writer.endWriteSequence();
    } finally {
      writer.dispose();
    }
  }
}
