package dev.platen.synthesize;

import dev.platen.synthesize.pdf.Outlines;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Breaks paragraphs into lines and gives every word its place. */
final class Typesetter {

  private static final double LEFT = 71;
  private static final double RIGHT = 57;
  private static final double TOP = 64;
  private static final double BOTTOM = 64;
  private static final double LEADING = 1.25;

  private final Outlines font;

  Typesetter(Outlines font) {
    this.font = font;
  }

  /** The page; paragraphs that do not fit on it any more are left out. */
  TypesetPage set(Letter letter) {
    List<TypesetPage.Line> lines = new ArrayList<>();
    double y = TOP;
    for (int i = 0; i < letter.paragraphs().size(); i++) {
      Letter.Paragraph paragraph = letter.paragraphs().get(i);
      double leading = paragraph.points() * LEADING;
      y += paragraph.gap() * leading;
      List<List<String>> broken = wrap(paragraph);
      if (y + broken.size() * leading > TypesetPage.HEIGHT - BOTTOM) {
        break;
      }
      for (List<String> words : broken) {
        y += leading;
        lines.add(line(i, paragraph, words, y));
      }
    }
    return new TypesetPage(letter.language().code(), lines);
  }

  private List<List<String>> wrap(Letter.Paragraph paragraph) {
    double room = TypesetPage.WIDTH - LEFT - RIGHT;
    List<List<String>> lines = new ArrayList<>();
    List<String> line = new ArrayList<>();
    double used = 0;
    for (String word : List.of(paragraph.text().split(" ", -1))) {
      double width = font.advance(word, paragraph.points());
      double space = line.isEmpty() ? 0 : font.advance(" ", paragraph.points());
      if (!line.isEmpty() && used + space + width > room) {
        lines.add(line);
        line = new ArrayList<>();
        used = 0;
        space = 0;
      }
      line.add(word);
      used += space + width;
    }
    lines.add(line);
    return lines;
  }

  private TypesetPage.Line line(
      int index, Letter.Paragraph paragraph, List<String> texts, double baseline) {
    double points = paragraph.points();
    double space = font.advance(" ", points);
    double x = LEFT;
    if (paragraph.atRight()) {
      x = TypesetPage.WIDTH - RIGHT - font.advance(String.join(" ", texts), points);
    }
    List<TypesetPage.Word> words = new ArrayList<>();
    for (String text : texts) {
      double width = font.advance(text, points);
      Rectangle2D ink = font.outline(text, points, x, baseline).getBounds2D();
      words.add(new TypesetPage.Word(text, x, width, ink.getMinY(), ink.getMaxY()));
      x += width + space;
    }
    return new TypesetPage.Line(index, paragraph.type(), points, baseline, words);
  }
}
