package dev.platen.ocr;

import dev.platen.geometry.Box;
import dev.platen.geometry.Rotation;
import dev.platen.model.Line;
import dev.platen.model.Recognition;
import dev.platen.model.Word;
import java.lang.Character.UnicodeScript;
import java.util.List;

/**
 * One way in which a page was read, and how much sense it made.
 *
 * @param recognition what was read
 * @param rotation the turn before it
 * @param languages what it was read with
 */
record Attempt(Recognition recognition, Rotation rotation, List<String> languages) {

  /**
   * Words below it are mostly not what stands on the page: pages read upside down or in a wrong
   * script give means of .2 to .55, faded receipts .6 and more.
   */
  static final double READABLE = 0.5;

  /** A Han character says about as much as two letters. */
  private static final int HAN_WEIGHT = 2;

  /** Mean confidence; 0 without text. */
  double confidence() {
    return recognition.confidence() == null ? 0 : recognition.confidence();
  }

  /** Confidence times amount of text, over the words that can be believed. */
  double score() {
    return scoreWithin(null);
  }

  /** The same over the words whose middle lies in a part of the page; null for all of it. */
  double scoreWithin(Box part) {
    double score = 0;
    for (Line line : recognition.lines()) {
      for (Word word : line.words()) {
        if (word.confidence() >= READABLE && (part == null || isMiddleIn(word.box(), part))) {
          score += word.confidence() * weight(word.text());
        }
      }
    }
    return score;
  }

  /** Share of Han characters in what can be believed, by weight; 0 to 1. */
  double hanShare() {
    double han = 0;
    double all = 0;
    for (Line line : recognition.lines()) {
      for (Word word : line.words()) {
        if (word.confidence() >= READABLE) {
          all += weight(word.text());
          han += HAN_WEIGHT * word.text().codePoints().filter(Attempt::isHan).count();
        }
      }
    }
    return all == 0 ? 0 : han / all;
  }

  /**
   * Whether most text lies in lines that are taller than wide: a page on its side, which Tesseract
   * sometimes reads all the same.
   */
  boolean isSideways() {
    long upright = 0;
    long sideways = 0;
    for (Line line : recognition.lines()) {
      int length = line.text().length();
      if (length > 3) {
        if (line.box().height() > line.box().width()) {
          sideways += length;
        } else {
          upright += length;
        }
      }
    }
    return sideways > upright;
  }

  private static long weight(String text) {
    return text.codePoints()
        .filter(Character::isLetterOrDigit)
        .map(point -> isHan(point) ? HAN_WEIGHT : 1)
        .sum();
  }

  private static boolean isMiddleIn(Box box, Box part) {
    return box.centerX() >= part.x()
        && box.centerX() < part.right()
        && box.centerY() >= part.y()
        && box.centerY() < part.bottom();
  }

  private static boolean isHan(int codePoint) {
    return UnicodeScript.of(codePoint) == UnicodeScript.HAN;
  }
}
