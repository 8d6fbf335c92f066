package dev.platen.synthesize.tamper;

import dev.platen.synthesize.degrade.PageMap;
import dev.platen.synthesize.degrade.Scan;
import dev.platen.synthesize.font.Typeface;
import dev.platen.synthesize.page.CleanPage;
import dev.platen.synthesize.page.Word;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Tampers with stored pages: one word of numbers on each. */
public final class Forger {

  private static final int LONGEST_WORD = 16;
  private static final int CANDIDATES = 5;
  private static final int TRIES = 20;

  private final SplittableRandom random;
  private final Typeface otherFace;

  /**
   * @param random used up
   * @param otherFace face of reprints in another font
   */
  public Forger(SplittableRandom random, Typeface otherFace) {
    this.random = random;
    this.otherFace = otherFace;
  }

  /** A page and how it was scanned. */
  public record Sheet(CleanPage page, Scan scan) {

    private double scale() {
      return scan.dpi() / 72.0;
    }

    private Rectangle2D stored(Rectangle2D ink) {
      double scale = scale();
      return scan.map()
          .bounds(
              new Rectangle2D.Double(
                  ink.getX() * scale,
                  ink.getY() * scale,
                  ink.getWidth() * scale,
                  ink.getHeight() * scale));
    }

    private Rectangle place(Rectangle2D ink, int margin) {
      Rectangle place = stored(ink).getBounds();
      place.grow(margin, margin);
      return place;
    }

    private List<Word> numbers() {
      Rectangle all = new Rectangle(scan.image().getWidth(), scan.image().getHeight());
      all.grow(-8, -8);
      return page.words().stream()
          .filter(word -> word.text().codePoints().filter(Character::isDigit).count() > 1)
          .filter(word -> word.text().length() <= LONGEST_WORD)
          .filter(word -> all.contains(place(word.ink(), 4)))
          .toList();
    }
  }

  /**
   * Tampers with a page.
   *
   * @param image the stored image, perhaps after JPEG; left as it is
   * @param donor from which words are spliced
   * @return nothing if the page has no numbers that could be forged
   */
  public Optional<Forgery> forge(Sheet sheet, BufferedImage image, Sheet donor) {
    List<Word> numbers = sheet.numbers();
    if (numbers.isEmpty() || donor.numbers().isEmpty()) {
      return Optional.empty();
    }
    Operation operation = Operation.values()[random.nextInt(Operation.values().length)];
    if (operation == Operation.ADDED && sheet.page().vertical()) {
      operation = Operation.ERASED;
    }
    boolean careful = random.nextBoolean();
    Word target = numbers.get(random.nextInt(numbers.size()));
    BufferedImage forged = Patch.cut(image, new Rectangle(image.getWidth(), image.getHeight()));
    Rectangle place = sheet.place(target.ink(), 2);
    Patch patch = new Patch(forged, place, careful, random);
    return Optional.of(
        switch (operation) {
          case ERASED -> {
            patch.erase();
            yield done(operation, careful, forged, place, target.text(), "");
          }
          case RETYPED, RETYPED_OTHER_FONT -> {
            String after = otherDigits(target.text());
            Typeface face = operation == Operation.RETYPED ? target.type().face() : otherFace;
            patch.erase();
            Path2D outline = outline(sheet, target, after, face);
            patch.print(outline);
            Rectangle all = place.union(outline.getBounds());
            yield done(operation, careful, forged, all, target.text(), after);
          }
          case ADDED -> added(sheet, target, forged, careful);
          case COPIED_DIGIT -> copiedDigit(sheet, target, numbers, image, forged, careful);
          case COPIED_FIELD -> {
            Word other = like(target, numbers);
            patch.paste(Patch.cut(image, sheet.place(other.ink(), 2)));
            yield done(operation, careful, forged, place, target.text(), other.text());
          }
          case SPLICED -> {
            Word other = like(target, donor.numbers());
            patch.paste(Patch.cut(donor.scan().image(), donor.place(other.ink(), 2)));
            yield done(operation, careful, forged, place, target.text(), other.text());
          }
        });
  }

  /** One of the words that fit into the target's place best and say something else. */
  private Word like(Word target, List<Word> words) {
    double width = target.ink().getWidth() / target.ink().getHeight();
    List<Word> nearest =
        words.stream()
            .filter(word -> !word.text().equals(target.text()))
            .sorted(
                Comparator.comparingDouble(
                    word -> Math.abs(word.ink().getWidth() / word.ink().getHeight() - width)))
            .limit(CANDIDATES)
            .toList();
    return nearest.isEmpty() ? target : nearest.get(random.nextInt(nearest.size()));
  }

  private Forgery added(Sheet sheet, Word target, BufferedImage forged, boolean careful) {
    String digit = Integer.toString(random.nextInt(1, 10));
    Word.Type type = target.type();
    double width = type.face().advance(digit, type.size(), 0);
    Path2D outline =
        type.face()
            .outline(digit, type.size(), 0, target.ink().getMinX() - width, target.baseline());
    Path2D stored = stored(sheet, outline);
    Rectangle place = stored.getBounds();
    place.grow(2, 2);
    new Patch(forged, place, careful, random).print(stored);
    return done(Operation.ADDED, careful, forged, place, "", digit);
  }

  private Forgery copiedDigit(
      Sheet sheet,
      Word target,
      List<Word> numbers,
      BufferedImage image,
      BufferedImage forged,
      boolean careful) {
    Digit to = digit(target);
    Digit from = digit(numbers.get(random.nextInt(numbers.size())));
    for (int i = 0; i < TRIES && from.text.equals(to.text); i++) {
      from = digit(numbers.get(random.nextInt(numbers.size())));
    }
    Rectangle place = sheet.place(to.ink, 1);
    new Patch(forged, place, careful, random).paste(Patch.cut(image, sheet.place(from.ink, 1)));
    String after =
        target.text().substring(0, to.index) + from.text + target.text().substring(to.index + 1);
    return done(Operation.COPIED_DIGIT, careful, forged, place, target.text(), after);
  }

  /** A digit of a word. */
  private record Digit(int index, String text, Rectangle2D ink) {}

  private Digit digit(Word word) {
    List<Integer> digits =
        IntStream.range(0, word.text().length())
            .filter(i -> Character.isDigit(word.text().charAt(i)))
            .boxed()
            .toList();
    int index = digits.get(random.nextInt(digits.size()));
    String text = word.text().substring(index, index + 1);
    Word.Type type = word.type();
    // Tracking and combs: what a character takes is its share of the whole word.
    double natural = type.face().advance(word.text(), type.size(), 0);
    double stretch = word.ink().getWidth() / Math.max(1, natural);
    double before = type.face().advance(word.text().substring(0, index), type.size(), 0);
    Path2D outline =
        type.face()
            .outline(
                text, type.size(), 0, word.ink().getMinX() + before * stretch, word.baseline());
    return new Digit(index, text, outline.getBounds2D());
  }

  private String otherDigits(String text) {
    StringBuilder other = new StringBuilder();
    boolean changed = false;
    for (char character : text.toCharArray()) {
      boolean change = Character.isDigit(character) && (!changed || random.nextInt(3) == 0);
      int digit = character - '0';
      other.append(change ? (char) ('0' + (digit + random.nextInt(1, 10)) % 10) : character);
      changed |= change;
    }
    return other.toString();
  }

  private static Path2D outline(Sheet sheet, Word target, String text, Typeface face) {
    double size = target.type().size();
    double natural = face.advance(text, size, 0);
    Path2D outline = face.outline(text, size, 0, 0, 0);
    // Fitted to the width of what was there, as a forger would.
    double stretch = Math.min(1, target.ink().getWidth() / natural);
    outline.transform(
        new AffineTransform(stretch, 0, 0, 1, target.ink().getMinX(), target.baseline()));
    return stored(sheet, outline);
  }

  private static Path2D stored(Sheet sheet, Path2D points) {
    PageMap map = sheet.scan().map();
    Path2D pixels =
        new Path2D.Double(points, AffineTransform.getScaleInstance(sheet.scale(), sheet.scale()));
    return map.stored(pixels);
  }

  private static Forgery done(
      Operation operation,
      boolean careful,
      BufferedImage image,
      Rectangle place,
      String before,
      String after) {
    BufferedImage mask =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = mask.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fill(place);
    graphics.dispose();
    return new Forgery(operation, careful, image, place, before, after, mask);
  }
}
