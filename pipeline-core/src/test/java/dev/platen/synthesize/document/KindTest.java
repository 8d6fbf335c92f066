package dev.platen.synthesize.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platen.synthesize.font.Style;
import dev.platen.synthesize.font.Typefaces;
import dev.platen.synthesize.page.CleanPage;
import dev.platen.synthesize.page.Line;
import dev.platen.synthesize.page.Region;
import dev.platen.synthesize.page.Word;
import dev.platen.synthesize.text.Grammar;
import dev.platen.synthesize.text.Language;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Needs the font packages that {@code scripts/setup.sh} installs. */
class KindTest {

  private static final Typefaces FACES = Typefaces.installed();

  @AfterAll
  static void close() {
    FACES.close();
  }

  private Scene scene(Language language, long seed, boolean heldOut) {
    SplittableRandom random = new SplittableRandom(seed);
    return new Scene(FACES, new Grammar(language, 1998, random), random, heldOut);
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void everyKindInEveryLanguageIsOnItsPaperAndHasInkForEveryWord(Kind kind) {
    for (Language language : kind.languages()) {
      Scene scene = scene(language, 3, false);
      List<CleanPage> pages = kind.compose(scene, 1);

      assertThat(pages).hasSize(1);
      CleanPage page = pages.get(0);
      Rectangle2D paper = new Rectangle2D.Double(0, 0, page.width(), page.height());
      assertThat(page.regions()).hasSizeGreaterThan(2);
      for (Region region : page.regions()) {
        for (Line line : region.lines()) {
          for (Word word : line.words()) {
            assertThat(word.text()).isNotBlank().doesNotContain(" ");
            assertThat(paper.contains(word.ink())).as("%s %s", language, word.text()).isTrue();
            assertThat(region.frame().createUnion(word.ink()).getWidth())
                .isLessThan(region.frame().getWidth() + 12);
          }
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void fontsHaveEveryCharacterThatGrammarsSay(Language language) {
    for (boolean heldOut : new boolean[] {false, true}) {
      TreeSet<String> missing = new TreeSet<>();
      for (long seed = 0; seed < 6; seed++) {
        Scene scene = scene(language, seed, heldOut);
        for (Scene.Look look : Scene.Look.values()) {
          for (Style style : Style.values()) {
            Word.Type type = scene.type(look, style, 10);
            for (String template : scene.grammar().templates()) {
              template
                  .codePoints()
                  .filter(character -> character > ' ' && character != '　')
                  .filter(character -> !type.face().has(character))
                  .forEach(
                      c -> missing.add(type.face().family().id() + " " + Character.toString(c)));
            }
          }
        }
      }
      assertThat(missing).as("held out: %s", heldOut).isEmpty();
    }
  }

  @Test
  void heldOutFontsAndIssuersAreUsedOnlyOnRequest() {
    for (long seed = 0; seed < 30; seed++) {
      for (boolean heldOut : new boolean[] {false, true}) {
        Scene scene = scene(Language.ENGLISH, seed, heldOut);
        Kind.BANK_STATEMENT.compose(scene, 1);
        assertThat(BankIssuer.of(heldOut)).extracting(BankIssuer::id).contains(scene.issuer());
        boolean used =
            scene.families().contains("open-sans") || scene.families().contains("libertine");
        assertThat(used).isEqualTo(heldOut);
      }
    }
  }
}
