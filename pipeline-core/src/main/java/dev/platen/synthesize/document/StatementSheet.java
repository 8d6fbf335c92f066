package dev.platen.synthesize.document;

import dev.platen.model.BlockType;
import dev.platen.synthesize.font.Style;
import dev.platen.synthesize.page.Word;
import dev.platen.synthesize.text.Grammar;
import dev.platen.synthesize.typeset.Measure;
import dev.platen.synthesize.typeset.PageBuilder;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.Map;

/** What statements of banks and funds share: head, facts, foot, in the style of the issuer. */
final class StatementSheet {

  static final double MARGIN = 46;

  private final Scene scene;
  private final BankIssuer.Head head;
  private final Scene.Look look;
  private final double size;
  private final Color accent;

  StatementSheet(Scene scene, BankIssuer.Head head, Scene.Look look, double size, Color accent) {
    this.scene = scene;
    this.head = head;
    this.look = look;
    this.size = size;
    this.accent = accent;
  }

  Word.Type body() {
    return scene.type(look, Style.REGULAR, size);
  }

  Word.Type bold() {
    return scene.type(look, Style.BOLD, size);
  }

  Color accent() {
    return accent;
  }

  /**
   * The head of the first page.
   *
   * @param facts names of labels and fields, with their texts
   * @return y below it
   */
  double first(PageBuilder page, String issuer, String title, Map<String, String> facts) {
    Word.Type name = scene.type(look, Style.BOLD, size + 9);
    double right = page.width() - MARGIN;
    double nameWidth = Measure.width(issuer, name);
    double x =
        switch (head) {
          case LEFT, BAND -> MARGIN;
          case CENTER -> (page.width() - nameWidth) / 2;
          case RIGHT -> right - nameWidth;
        };
    boolean band = head == BankIssuer.Head.BAND;
    if (band) {
      page.draw(new Rectangle2D.Double(0, 0, page.width(), 64), accent);
    }
    page.line(BlockType.HEADER, issuer, name.colored(band ? Color.WHITE : accent), x, 46);
    Word.Type heading = scene.type(look, Style.BOLD, size + 4);
    page.line(BlockType.TITLE, title, heading, MARGIN, 92);
    double y = 112;
    double valueX = MARGIN + 10;
    for (String label : facts.keySet()) {
      valueX = Math.max(valueX, MARGIN + 14 + Measure.width(label(label), body()));
    }
    for (Map.Entry<String, String> fact : facts.entrySet()) {
      page.line(BlockType.TEXT, label(fact.getKey()), body(), MARGIN, y);
      page.line(BlockType.TEXT, fact.getValue(), bold(), valueX, y);
      page.field(fact.getKey(), fact.getValue());
      y += size * 1.5;
    }
    return y + 8;
  }

  private String label(String name) {
    return scene.grammar().label(name);
  }

  /** The head of a later page. */
  double later(PageBuilder page, String issuer, String account) {
    page.line(BlockType.HEADER, issuer, bold(), MARGIN, 44);
    page.lineEndingAt(BlockType.HEADER, account, body(), page.width() - MARGIN, 44);
    page.rule(MARGIN, page.width() - MARGIN, 50, 0.5, accent);
    return 66;
  }

  /** The foot of any page. */
  void foot(PageBuilder page, int number, int pages) {
    Grammar grammar = scene.grammar();
    String text =
        "%s %d %s %d".formatted(grammar.label("page"), number, grammar.label("of"), pages);
    Word.Type small = body().sized(size - 1);
    page.lineEndingAt(
        BlockType.PAGE_NUMBER, text, small, page.width() - MARGIN, page.height() - 34);
  }
}
