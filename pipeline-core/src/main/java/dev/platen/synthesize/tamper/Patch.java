package dev.platen.synthesize.tamper;

import dev.platen.synthesize.opencv.PixelOperations;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Arrays;
import java.util.SplittableRandom;

/** Changes of a stored image in one place, careless or careful. */
final class Patch {

  private static final double INPAINT_RADIUS = 3;

  private final BufferedImage image;
  private final Rectangle place;
  private final boolean careful;
  private final SplittableRandom random;

  /**
   * @param image changed in place
   * @param place within the image
   */
  Patch(BufferedImage image, Rectangle place, boolean careful, SplittableRandom random) {
    this.image = image;
    this.place = place;
    this.careful = careful;
    this.random = random;
  }

  private int sample(int x, int y, int band) {
    int clampedX = Math.max(0, Math.min(image.getWidth() - 1, x));
    int clampedY = Math.max(0, Math.min(image.getHeight() - 1, y));
    byte[] data = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    return data[(clampedY * image.getWidth() + clampedX) * 3 + band] & 0xFF;
  }

  /** Sorted levels of a band in a frame of a few pixels around the place. */
  private int[] around(int band) {
    int reach = 4;
    int[] levels = new int[2 * reach * (place.width + 2 * reach) + 2 * reach * place.height];
    int count = 0;
    for (int y = place.y - reach; y < place.y + place.height + reach; y++) {
      for (int x = place.x - reach; x < place.x + place.width + reach; x++) {
        if (!place.contains(x, y)) {
          levels[count++] = sample(x, y, band);
        }
      }
    }
    Arrays.sort(levels, 0, count);
    return Arrays.copyOf(levels, count);
  }

  /** Color of the paper around the place: above its median, below its brightest. */
  private int[] paper() {
    int[] paper = new int[3];
    for (int band = 0; band < 3; band++) {
      int[] levels = around(band);
      paper[band] = levels[levels.length * 7 / 10];
    }
    return paper;
  }

  /** Noise of the paper around the place, in grey levels. */
  private double noise() {
    int[] levels = around(1);
    return Math.max(0.3, (levels[levels.length * 9 / 10] - levels[levels.length / 2]) / 1.3);
  }

  /** Takes the ink away. */
  void erase() {
    if (!careful) {
      int[] paper = paper();
      Graphics2D graphics = image.createGraphics();
      graphics.setColor(new Color(paper[2], paper[1], paper[0]));
      graphics.fill(place);
      graphics.dispose();
      return;
    }
    Rectangle wide = new Rectangle(place);
    wide.grow(12, 12);
    wide = wide.intersection(new Rectangle(image.getWidth(), image.getHeight()));
    BufferedImage near = cut(image, wide);
    byte[] mask = new byte[wide.width * wide.height];
    for (int y = 0; y < place.height; y++) {
      int row = (place.y - wide.y + y) * wide.width + place.x - wide.x;
      Arrays.fill(mask, row, row + place.width, (byte) 1);
    }
    BufferedImage filled = PixelOperations.inpaint(near, mask, INPAINT_RADIUS);
    addNoise(filled, new Rectangle(place.x - wide.x, place.y - wide.y, place.width, place.height));
    Graphics2D graphics = image.createGraphics();
    graphics.drawImage(filled, wide.x, wide.y, null);
    graphics.dispose();
  }

  private void addNoise(BufferedImage filled, Rectangle area) {
    double sigma = noise();
    byte[] data = ((DataBufferByte) filled.getRaster().getDataBuffer()).getData();
    for (int y = area.y; y < area.y + area.height; y++) {
      for (int x = area.x; x < area.x + area.width; x++) {
        double common = random.nextGaussian() * sigma;
        for (int band = 0; band < 3; band++) {
          int i = (y * filled.getWidth() + x) * 3 + band;
          data[i] = (byte) Math.max(0, Math.min(255, Math.round((data[i] & 0xFF) + common)));
        }
      }
    }
  }

  /** Prints an outline: black and sharp, or in the tone and softness of its neighborhood. */
  void print(Shape outline) {
    Rectangle wide = outline.getBounds();
    wide.grow(6, 6);
    wide = wide.intersection(new Rectangle(image.getWidth(), image.getHeight()));
    if (wide.isEmpty()) {
      return;
    }
    BufferedImage ink = new BufferedImage(wide.width, wide.height, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D graphics = ink.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, wide.width, wide.height);
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.translate(-wide.x, -wide.y);
    graphics.setColor(Color.BLACK);
    graphics.fill(outline);
    graphics.dispose();
    BufferedImage soft = careful ? PixelOperations.blur(ink, 0.8) : ink;
    double darkest = careful ? darkest() : 0;
    byte[] cover = ((DataBufferByte) soft.getRaster().getDataBuffer()).getData();
    byte[] data = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    for (int y = 0; y < wide.height; y++) {
      for (int x = 0; x < wide.width; x++) {
        double light = (cover[(y * wide.width + x) * 3] & 0xFF) / 255.0;
        double tone = darkest + (careful ? random.nextGaussian() * noise() * 0.7 : 0);
        for (int band = 0; band < 3; band++) {
          int i = ((wide.y + y) * image.getWidth() + wide.x + x) * 3 + band;
          double level = (data[i] & 0xFF) * light + tone * (1 - light);
          data[i] = (byte) Math.max(0, Math.min(255, Math.round(level)));
        }
      }
    }
  }

  private double darkest() {
    int reach = 60;
    int least = 255;
    for (int y = place.y - 10; y < place.y + place.height + 10; y++) {
      for (int x = place.x - reach; x < place.x + place.width + reach; x++) {
        least = Math.min(least, sample(x, y, 1));
      }
    }
    return least;
  }

  /** Puts a picture into the place, its tone matched at the seams where it is done carefully. */
  void paste(BufferedImage source) {
    BufferedImage fitting = source;
    if (source.getWidth() != place.width || source.getHeight() != place.height) {
      fitting = PixelOperations.resize(source, place.width, place.height);
    }
    byte[] from = ((DataBufferByte) fitting.getRaster().getDataBuffer()).getData();
    byte[] data = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    int[] here = paper();
    int[] there = brightest(from);
    for (int y = 0; y < place.height; y++) {
      for (int x = 0; x < place.width; x++) {
        double edge = Math.min(Math.min(x, place.width - 1 - x), Math.min(y, place.height - 1 - y));
        double share = careful ? Math.min(1, (edge + 1) / 3) : 1;
        for (int band = 0; band < 3; band++) {
          int i = ((place.y + y) * image.getWidth() + place.x + x) * 3 + band;
          double level = from[(y * place.width + x) * 3 + band] & 0xFF;
          double toned = careful ? level * here[band] / Math.max(1.0, there[band]) : level;
          double mixed = (data[i] & 0xFF) * (1 - share) + toned * share;
          data[i] = (byte) Math.max(0, Math.min(255, Math.round(mixed)));
        }
      }
    }
  }

  private static int[] brightest(byte[] data) {
    int[] levels = new int[3];
    for (int band = 0; band < 3; band++) {
      int[] all = new int[data.length / 3];
      for (int i = 0; i < all.length; i++) {
        all[i] = data[3 * i + band] & 0xFF;
      }
      Arrays.sort(all);
      levels[band] = all[all.length * 8 / 10];
    }
    return levels;
  }

  /** A copy of a part of an image. */
  static BufferedImage cut(BufferedImage image, Rectangle part) {
    BufferedImage copy = new BufferedImage(part.width, part.height, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D graphics = copy.createGraphics();
    graphics.drawImage(image, -part.x, -part.y, null);
    graphics.dispose();
    return copy;
  }
}
