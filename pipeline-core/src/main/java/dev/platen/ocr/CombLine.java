package dev.platen.ocr;

import dev.platen.geometry.Box;
import dev.platen.geometry.Size;
import dev.platen.model.Line;
import dev.platen.model.PageImage;
import dev.platen.model.Word;
import dev.platen.ocr.opencv.CombInk;
import dev.platen.ocr.opencv.CombStrip;
import dev.platen.ocr.opencv.CombStrip.Placed;
import dev.platen.ocr.opencv.Pixels;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads the characters of a comb as the words that they are: put side by side, in one strip, and
 * then back to their cells. Characters in cells that follow each other are one word, as sure as its
 * parts are in the mean; an empty cell parts words.
 */
final class CombLine {

  private final List<Placed> characters;
  private final double scale;

  private CombLine(List<Placed> characters, double scale) {
    this.characters = characters;
    this.scale = scale;
  }

  /** What an engine reads in the strip of a comb, with its places on the page. */
  static Optional<Line> read(CombInk ink, Function<PageImage, Optional<Line>> engine) {
    CombStrip strip = ink.strip();
    try (PageImage image = strip.image()) {
      Size size = LineStrip.scaled(image.size().box(), strip.height());
      try (PageImage scaled = Pixels.scaled(image, size)) {
        CombLine line =
            new CombLine(strip.characters(), (double) image.size().width() / size.width());
        return engine.apply(scaled).map(line::placed);
      }
    }
  }

  private Line placed(Line line) {
    List<Word> words = new ArrayList<>();
    List<List<Placed>> runs = runs();
    List<List<Word>> parts = parts(line.words(), runs);
    for (int i = 0; i < runs.size(); i++) {
      if (!parts.get(i).isEmpty()) {
        words.add(word(parts.get(i), runs.get(i)));
      }
    }
    String text = words.stream().map(Word::text).collect(Collectors.joining(" "));
    return line.around(text, words);
  }

  /** Characters in cells that follow each other. */
  private List<List<Placed>> runs() {
    List<List<Placed>> runs = new ArrayList<>();
    int before = -2;
    for (Placed character : characters) {
      if (character.cell() > before + 1) {
        runs.add(new ArrayList<>());
      }
      runs.get(runs.size() - 1).add(character);
      before = character.cell();
    }
    return runs;
  }

  /** The words, or pieces of words, of each run: by their number if it fits, else by place. */
  private List<List<Word>> parts(List<Word> words, List<List<Placed>> runs) {
    List<List<Word>> parts = new ArrayList<>();
    runs.forEach(run -> parts.add(new ArrayList<>()));
    int read = words.stream().mapToInt(word -> length(word.text())).sum();
    boolean fits = read == characters.size();
    int at = 0;
    for (Word word : words) {
      if (!fits) {
        parts.get(nearest(word, runs)).add(word);
        continue;
      }
      int[] letters = letters(word.text());
      int from = 0;
      while (from < letters.length) {
        int run = runOf(at + from, runs);
        int to = from;
        while (to < letters.length && runOf(at + to, runs) == run) {
          to++;
        }
        String text = new String(letters, from, to - from);
        parts.get(run).add(word.text().equals(text) ? word : cut(word, text));
        from = to;
      }
      at += letters.length;
    }
    return parts;
  }

  private static Word cut(Word word, String text) {
    return new Word(
        text,
        text,
        word.box(),
        List.of(),
        word.confidence(),
        word.engine(),
        word.script(),
        null,
        null,
        word.confidenceRaw());
  }

  private static int runOf(int character, List<List<Placed>> runs) {
    int run = 0;
    int left = character;
    while (left >= runs.get(run).size()) {
      left -= runs.get(run).size();
      run++;
    }
    return run;
  }

  private int nearest(Word word, List<List<Placed>> runs) {
    double left = word.box().x() * scale;
    double right = word.box().right() * scale;
    int best = 0;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < runs.size(); i++) {
      List<Placed> run = runs.get(i);
      double common =
          Math.min(right, run.get(run.size() - 1).right()) - Math.max(left, run.get(0).left());
      if (common > most) {
        most = common;
        best = i;
      }
    }
    return best;
  }

  private static Word word(List<Word> parts, List<Placed> run) {
    Box box = run.stream().map(Placed::onPage).reduce(Box::union).orElseThrow();
    if (parts.size() == 1) {
      return parts.get(0).at(box, List.of());
    }
    boolean known = parts.stream().allMatch(part -> part.confidenceRaw() != null);
    return new Word(
        parts.stream().map(Word::text).collect(Collectors.joining()),
        parts.stream().map(Word::textRaw).collect(Collectors.joining(" ")),
        box,
        List.of(),
        Line.meanConfidence(parts),
        parts.get(0).engine(),
        parts.get(0).script(),
        null,
        null,
        known ? parts.stream().mapToDouble(Word::confidenceRaw).average().orElseThrow() : null);
  }

  private static int length(String text) {
    return letters(text).length;
  }

  private static int[] letters(String text) {
    return text.codePoints().filter(letter -> !Character.isWhitespace(letter)).toArray();
  }
}
