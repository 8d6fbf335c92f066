package dev.platen.table.reread;

import dev.platen.model.Line;
import dev.platen.model.LineReader;
import dev.platen.model.PageTables;
import dev.platen.model.Recognition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Has cells of tables read again of whose text nobody can be sure, the most doubtful first, and
 * takes what was read then if that is likelier to be right.
 *
 * <p>Text that is taken replaces words of the page, and so stands in its lines as in its tables;
 * what was read first is kept as their alternative. Where nothing was read, nothing is added. The
 * page's own text, of a PDF, is never doubted.
 */
public final class CellRereading {

  private final int most;

  /**
   * @param most lines of cells that are read again on a page; 0 for none
   */
  public CellRereading(int most) {
    this.most = most;
  }

  /** Whether anything on the page would be read again. */
  public boolean concerns(Recognition text, PageTables tables) {
    return most > 0 && !tables.tables().isEmpty() && !Passages.doubtful(text, tables).isEmpty();
  }

  /**
   * The text of a page with what was read better the second time.
   *
   * @param text as it was read
   * @param tables found in it
   * @param reader of the page's image
   * @return the same text if nothing was
   */
  public Recognition reread(Recognition text, PageTables tables, LineReader reader) {
    List<Passage> doubtful = new ArrayList<>(Passages.doubtful(text, tables));
    doubtful.sort(
        Comparator.comparingDouble(Passage::confidence)
            .thenComparingInt(Passage::line)
            .thenComparingInt(Passage::first));
    List<Passage.Reading> taken = new ArrayList<>();
    for (int i = 0; i < doubtful.size(); i++) {
      Passage passage = doubtful.get(i);
      Line first = passage.asLine(text.lines().get(passage.line()));
      Line best =
          i < most
              ? reader
                  .read(passage.words(), passage.characters())
                  .filter(passage::isBetter)
                  .orElse(first)
              : first;
      Line spelled = Respelling.of(best, passage.shape().marks());
      if (!spelled.equals(first)) {
        taken.add(new Passage.Reading(passage, spelled));
      }
    }
    return taken.isEmpty() ? text : replaced(text, taken);
  }

  private static Recognition replaced(Recognition text, List<Passage.Reading> taken) {
    // From the end of a line to its start, so that places before stay what they are.
    taken.sort(
        Comparator.comparingInt((Passage.Reading each) -> each.passage().first()).reversed());
    List<Line> lines = new ArrayList<>(text.lines());
    for (Passage.Reading reading : taken) {
      int line = reading.passage().line();
      lines.set(line, reading.in(lines.get(line)));
    }
    return text.withLines(lines);
  }
}
