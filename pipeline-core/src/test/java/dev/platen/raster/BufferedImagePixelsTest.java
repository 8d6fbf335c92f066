package dev.platen.raster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platen.model.PageImage;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BufferedImagePixelsTest {

  @ParameterizedTest
  @ValueSource(
      ints = {
        BufferedImage.TYPE_INT_RGB,
        BufferedImage.TYPE_INT_ARGB,
        BufferedImage.TYPE_INT_BGR,
        BufferedImage.TYPE_3BYTE_BGR,
        BufferedImage.TYPE_4BYTE_ABGR,
        BufferedImage.TYPE_4BYTE_ABGR_PRE,
        BufferedImage.TYPE_BYTE_INDEXED,
      })
  void colorsKeepTheirPlaces(int type) {
    try (PageImage page = BufferedImagePixels.toPageImage(twoColors(type), null)) {
      assertThat(page.channels()).isEqualTo(3);
      assertThat(PixelProbe.rgb(page, 0, 0)).isEqualTo(0xff0000);
      assertThat(PixelProbe.rgb(page, 12, 2)).isEqualTo(0x0000ff);
    }
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        BufferedImage.TYPE_BYTE_BINARY,
        BufferedImage.TYPE_BYTE_GRAY,
        BufferedImage.TYPE_USHORT_GRAY
      })
  void greyHasOneChannel(int type) {
    BufferedImage image = new BufferedImage(13, 3, type);
    image.setRGB(12, 2, 0xffffff);
    try (PageImage page = BufferedImagePixels.toPageImage(image, null)) {
      assertThat(page.channels()).isEqualTo(1);
      assertThat(PixelProbe.value(page, 0, 0)).isZero();
      assertThat(PixelProbe.value(page, 12, 2)).isEqualTo(255);
    }
  }

  @Test
  void transparencyGoesOverWhite() {
    BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_4BYTE_ABGR);
    image.setRGB(1, 0, 0x80000000);
    try (PageImage page = BufferedImagePixels.toPageImage(image, null)) {
      assertThat(PixelProbe.rgb(page, 0, 0)).isEqualTo(0xffffff);
      assertThat(PixelProbe.value(page, 1, 0)).isEqualTo(127);
    }
  }

  @Test
  void marksAreFoundFromBelow() {
    BufferedImage image = new BufferedImage(5, 10, BufferedImage.TYPE_BYTE_BINARY);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, 5, 10);
    assertThat(BufferedImagePixels.markedRows(image, 10)).isZero();
    image.setRGB(4, 6, 0);
    assertThat(BufferedImagePixels.markedRows(image, 10)).isEqualTo(7);
    graphics.dispose();
  }

  private static BufferedImage twoColors(int type) {
    BufferedImage image = new BufferedImage(13, 3, type);
    for (int x = 0; x < 13; x++) {
      for (int y = 0; y < 3; y++) {
        image.setRGB(x, y, x < 6 ? 0xffff0000 : 0xff0000ff);
      }
    }
    return image;
  }
}
