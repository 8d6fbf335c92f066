package dev.platen.synthesize.degrade;

import dev.platen.model.BlockType;
import dev.platen.synthesize.page.CleanPage;
import dev.platen.synthesize.page.Line;
import dev.platen.synthesize.page.Region;
import dev.platen.synthesize.page.Word;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import java.util.Optional;

/**
 * A rubber stamp or a seal over the text. It adds a region of type seal.
 *
 * @param text on it
 * @param shape of its border
 * @param x of its middle, in points
 * @param y of its middle, in points
 * @param degrees by which it is turned counter-clockwise
 * @param opacity of its ink, 0 to 1
 * @param color of its ink, as {@code 0xRRGGBB}
 * @param type of its text; not a parameter of the truth
 */
public record Stamp(
    String text,
    Form shape,
    double x,
    double y,
    double degrees,
    double opacity,
    int color,
    Word.Type type)
    implements Mark {

  /** Forms of borders. */
  public enum Form {
    BOX,
    ROUND,
    /** A square seal: two characters above two. */
    SQUARE
  }

  @Override
  public void draw(Graphics2D graphics, CleanPage page) {
    graphics.setColor(
        new Color(color >> 16 & 0xFF, color >> 8 & 0xFF, color & 0xFF, (int) (opacity * 255)));
    graphics.fill(border());
    graphics.fill(letters());
  }

  private AffineTransform place() {
    AffineTransform place = AffineTransform.getTranslateInstance(x, y);
    place.rotate(-Math.toRadians(degrees));
    return place;
  }

  private Path2D letters() {
    Path2D letters = new Path2D.Double();
    double size = type.size();
    if (shape == Form.SQUARE) {
      int[] characters = text.codePoints().toArray();
      int columns = characters.length > 2 ? 2 : 1;
      int rows = (characters.length + columns - 1) / columns;
      for (int i = 0; i < characters.length; i++) {
        // Seals are read from the top down, the right column first.
        double left = (columns / 2.0 - 1 - i / rows) * size;
        double top = (i % rows - rows / 2.0) * size;
        letters.append(type.face().verticalGlyph(characters[i], size, left, top), false);
      }
    } else {
      double width = type.face().advance(text, size, 0);
      letters.append(type.face().outline(text, size, 0, -width / 2, size * 0.35), false);
    }
    letters.transform(place());
    return letters;
  }

  private Shape border() {
    Rectangle2D box = flat();
    double round = shape == Form.ROUND ? 0 : 6;
    Shape outline =
        shape == Form.ROUND
            ? new Ellipse2D.Double(box.getX(), box.getY(), box.getWidth(), box.getHeight())
            : new RoundRectangle2D.Double(
                box.getX(), box.getY(), box.getWidth(), box.getHeight(), round, round);
    return place().createTransformedShape(new BasicStroke(2.2f).createStrokedShape(outline));
  }

  private Rectangle2D flat() {
    double size = type.size();
    double width = type.face().advance(text, size, 0);
    double wide =
        switch (shape) {
          case BOX -> width + size;
          case ROUND -> width + 1.6 * size;
          case SQUARE -> 2.4 * size;
        };
    double high =
        switch (shape) {
          case BOX -> size * 1.7;
          case ROUND -> Math.max(width * 0.75, 2.4 * size);
          case SQUARE -> 2.4 * size;
        };
    return new Rectangle2D.Double(-wide / 2, -high / 2, wide, high);
  }

  @Override
  public Optional<Region> region() {
    Path2D letters = letters();
    Word word = new Word(text, false, letters, letters.getBounds2D(), type, x, y);
    Rectangle2D frame = border().getBounds2D();
    return Optional.of(new Region(BlockType.SEAL, List.of(new Line(List.of(word))), frame, text));
  }
}
