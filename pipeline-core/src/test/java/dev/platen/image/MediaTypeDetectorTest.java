package dev.platen.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.platen.failure.ErrorCode;
import dev.platen.model.MediaType;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MediaTypeDetectorTest {

  static Stream<Arguments> heads() {
    return Stream.of(
        arguments("%PDF-1.7", MediaType.PDF),
        arguments("garbage before %PDF-1.4", MediaType.PDF),
        arguments("II*\0\b\0\0\0", MediaType.TIFF),
        arguments("MM\0*\0\0\0\b", MediaType.TIFF),
        arguments("II+\0\b\0\0\0", MediaType.TIFF),
        arguments("MM\0+\0\b\0\0", MediaType.TIFF),
        arguments("\u00ff\u00d8\u00ff\u00e0", MediaType.JPEG),
        arguments("\u0089PNG\r\n\u001a\n", MediaType.PNG),
        arguments("\0\0\0\fjP  \r\n\u0087\n", MediaType.JPEG2000),
        arguments("\u00ff\u004f\u00ff\u0051", MediaType.JPEG2000),
        arguments("RIFFxxxxWEBPVP8L", MediaType.WEBP),
        arguments("RIFFxxxxWAVEfmt", MediaType.UNKNOWN),
        arguments("GIF89a", MediaType.GIF),
        arguments("GIF87a", MediaType.GIF),
        arguments("P4\n8 1\n", MediaType.PNM),
        arguments("P5 # comment", MediaType.PNM),
        arguments("P7\nWIDTH", MediaType.UNKNOWN),
        arguments("P5th Avenue", MediaType.UNKNOWN),
        arguments("BMW and other cars from Bavaria", MediaType.UNKNOWN),
        arguments("PK\u0003\u0004", MediaType.ZIP),
        arguments("\u001f\u008b\b", MediaType.GZIP),
        arguments("Dear Sir", MediaType.UNKNOWN),
        arguments("", MediaType.UNKNOWN));
  }

  @ParameterizedTest
  @MethodSource("heads")
  void isToldByTheFirstBytes(String head, MediaType type) {
    byte[] bytes = head.getBytes(ISO_8859_1);
    assertThat(MediaTypeDetector.detect(bytes, bytes.length)).isEqualTo(type);
  }

  @Test
  void bitmapHasAKnownHeader() {
    byte[] head = new byte[54];
    head[0] = 'B';
    head[1] = 'M';
    head[14] = 40;
    assertThat(MediaTypeDetector.detect(head, 54)).isEqualTo(MediaType.BMP);
  }

  @Test
  void tarIsToldBehindTheFirstHeader() {
    byte[] head = new byte[512];
    System.arraycopy("ustar".getBytes(ISO_8859_1), 0, head, 257, 5);
    assertThat(MediaTypeDetector.detect(head, 512)).isEqualTo(MediaType.TAR);
    assertThat(MediaTypeDetector.detect(head, 260)).isEqualTo(MediaType.UNKNOWN);
  }

  @Test
  void missingFileHasVanished() {
    Openers.assertFails(
            ErrorCode.SOURCE_VANISHED, () -> MediaTypeDetector.detect(Path.of("no/such/file.tif")))
        .hasMessageContaining("no/such/file.tif");
  }
}
