package dev.platen.evaluate.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextFormTest {

  private static String form(String text) {
    return new TextForm(false).of(text);
  }

  @Test
  void whatLooksAlikeIsAlike() {
    assertThat(form("\ufb01rst Ａ１，")).isEqualTo("first A1,");
    assertThat(form("\u201cit\u2019s\u201d \u00b4a\u00b4")).isEqualTo("\"it's\" 'a'");
  }

  @Test
  void whiteSpaceIsOneSpace() {
    assertThat(form("  a \n\n b\u00a0\tc\r\n")).isEqualTo("a b c");
    assertThat(form("   ")).isEmpty();
  }

  @Test
  void chineseHasNoSpaces() {
    assertThat(form("发票 号码\n：12 34 Debian GNU 系统")).isEqualTo("发票号码:12 34 Debian GNU系统");
  }

  @Test
  void hyphensAtLineEndsGoWithTheBreak() {
    assertThat(form("an exam-\nple of well-known co\u00adop\u00ad\neration"))
        .isEqualTo("an example of well-known cooperation");
    assertThat(form("pages 3-\n4, Anglo-\nSaxon")).isEqualTo("pages 3- 4, Anglo- Saxon");
  }

  @Test
  void caseIsKeptUnlessTheTruthDoesNot() {
    assertThat(form("TOTAL Rm")).isEqualTo("TOTAL Rm");
    assertThat(new TextForm(true).of("EXAM-\nPLE Straße")).isEqualTo("example strasse");
  }

  @Test
  void everyChineseCharacterIsAWord() {
    assertThat(Words.of(form("run apt-get 安装 Debian系统.")))
        .containsExactly("run", "apt-get", "安", "装", "Debian", "系", "统", ".");
    assertThat(Words.of("")).isEmpty();
  }

  @Test
  void mostOfTheTextDecidesOnTheScript() {
    assertThat(TextForm.isWithoutSpaces("发票 total")).isFalse();
    assertThat(TextForm.isWithoutSpaces("发票号码 no")).isTrue();
    assertThat(TextForm.isWithoutSpaces("")).isFalse();
  }
}
