package dev.platen.evaluate.confidence;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import dev.platen.evaluate.prediction.PredictedWord;
import dev.platen.evaluate.tally.ReliabilityTally;
import dev.platen.evaluate.text.TextForm;
import dev.platen.evaluate.text.Words;
import dev.platen.evaluate.truth.TruthText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Which words of a page are right, found by aligning them with the text of the truth, since few
 * truths have boxes of words.
 *
 * <p>The longest common subsequence of both (E. Myers, "An O(ND) difference algorithm", 1986; by
 * java-diff-utils) is right. Of what is left, a word is right if the truth has it elsewhere: it was
 * read well and put in another place. Compared are runs of letters and digits, single marks and
 * single Chinese characters; a word is right if all of it is. So it does not matter where words
 * end, which in Chinese and around its brackets is nobody's to say. A word that is broken over two
 * lines is compared as one.
 */
public final class WordCorrectness {

  private static final long MAX_CELLS = 1_000_000_000L;
  private static final Pattern BROKEN = Pattern.compile("\\p{L}[-\u2010\u00ac\u00ad]$");

  private final TextForm form;
  private final List<PredictedWord> words;
  private final List<String> wanted;
  private final List<String> found = new ArrayList<>();

  /** The words that each token is of: one, or two where it is broken over lines. */
  private final List<int[]> owners = new ArrayList<>();

  /**
   * @param words in reading order
   */
  public WordCorrectness(TruthText truth, List<PredictedWord> words) {
    this.form = new TextForm(truth.caseFolded());
    this.words = words;
    this.wanted = Words.parts(form.of(truth.text()));
    collect();
  }

  /** Whether it can be found out in reasonable time. */
  public boolean isFeasible() {
    return (long) wanted.size() * found.size() <= MAX_CELLS;
  }

  /** Counts all words that have a confidence. */
  public void count(ReliabilityTally tally) {
    boolean[] right = right();
    for (int i = 0; i < right.length; i++) {
      PredictedWord word = words.get(i);
      if (word.confidence() != null) {
        tally.add(word.source(), word.confidence(), right[i]);
      }
    }
  }

  /** By place of the word, whether it is right. */
  public boolean[] right() {
    BitSet matched = aligned();
    boolean[] right = new boolean[words.size()];
    Arrays.fill(right, true);
    for (int token = 0; token < found.size(); token++) {
      if (!matched.get(token)) {
        for (int word : owners.get(token)) {
          right[word] = false;
        }
      }
    }
    return right;
  }

  private void collect() {
    for (int i = 0; i < words.size(); i++) {
      if (i + 1 < words.size() && words.get(i).line() != words.get(i + 1).line()) {
        String joined = form.of(words.get(i).text() + "\n" + words.get(i + 1).text());
        if (BROKEN.matcher(words.get(i).text()).find() && !joined.contains(" ")) {
          add(joined, i, i + 1);
          i++;
          continue;
        }
      }
      add(form.of(words.get(i).text()), i);
    }
  }

  private void add(String text, int... owner) {
    for (String token : Words.parts(text)) {
      found.add(token);
      owners.add(owner);
    }
  }

  private BitSet aligned() {
    BitSet matched = new BitSet();
    matched.set(0, found.size());
    Map<String, Integer> left = new HashMap<>();
    List<Change> changes = new MyersDiffWithLinearSpace<String>().computeDiff(wanted, found, null);
    for (Change change : changes) {
      matched.clear(change.startRevised, change.endRevised);
      wanted
          .subList(change.startOriginal, change.endOriginal)
          .forEach(token -> left.merge(token, 1, Integer::sum));
    }
    for (int token = 0; token < found.size(); token++) {
      if (!matched.get(token) && left.merge(found.get(token), -1, Integer::sum) >= 0) {
        matched.set(token);
      }
    }
    return matched;
  }
}
