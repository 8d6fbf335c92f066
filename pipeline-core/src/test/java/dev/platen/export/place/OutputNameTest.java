package dev.platen.export.place;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platen.export.SampleViews;
import dev.platen.testkit.Samples;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutputNameTest {

  @ParameterizedTest
  @CsvSource({
    "letter.pdf, letter",
    "发票 2024年.tif, 发票_2024年",
    "..\\..\\etc/passwd, etc_passwd",
    "'a b:c*d?.png', a_b_c_d",
    ".hidden, hidden",
    "con.txt, document",
    "'', document",
    "e\u0301t\u00e9.jpg, \u00e9t\u00e9",
    "evil\u202Efdp.exe, evil_fdp",
    "archive.tar.gz, archive.tar",
  })
  void namesKeepLettersAndLoseWhatHasAMeaning(String source, String expected) {
    assertThat(OutputName.of(source, SampleViews.ID)).isEqualTo(expected + "-0123456789ab");
  }

  @Test
  void namesOfAnythingAreShortAndSafe() {
    Samples.forAll(
        random -> {
          String source =
              random
                  .ints(random.nextInt(400), 0, 0x11000)
                  .collect(
                      StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                  .toString();
          String name = OutputName.of(source, SampleViews.ID);
          assertThat(name).doesNotContainPattern("[\\p{Cntrl}\\p{Cf}/\\\\:*?\"<>|\\s]");
          assertThat(name).doesNotStartWith(".").doesNotStartWith("_").doesNotStartWith("-");
          assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(140);
        });
  }
}
