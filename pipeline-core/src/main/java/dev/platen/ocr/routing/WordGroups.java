package dev.platen.ocr.routing;

import dev.platen.geometry.Box;
import dev.platen.model.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Brings the words together that two engines read at the same places of a line. */
final class WordGroups {

  /** Share of the narrower word that must be shared for two to stand at the same place. */
  private static final double SAME_PLACE = 0.35;

  private WordGroups() {}

  /**
   * Words at one place: one and one where engines agree on where words end; none on a side where
   * only one engine saw something.
   */
  record Group(List<Word> first, List<Word> second) {

    Group {
      first = List.copyOf(first);
      second = List.copyOf(second);
    }
  }

  private record Placed(Word word, boolean isFirst) {}

  /**
   * The groups of a line, from left to right.
   *
   * @param first words of one engine
   * @param second words of the other
   */
  static List<Group> of(List<Word> first, List<Word> second) {
    List<Placed> all = new ArrayList<>();
    first.forEach(word -> all.add(new Placed(word, true)));
    second.forEach(word -> all.add(new Placed(word, false)));
    all.sort(Comparator.comparingDouble(placed -> placed.word().box().centerX()));
    List<List<Placed>> groups = new ArrayList<>();
    for (Placed placed : all) {
      List<List<Placed>> met = groups.stream().filter(group -> meets(group, placed)).toList();
      List<Placed> joined = new ArrayList<>();
      met.forEach(joined::addAll);
      joined.add(placed);
      groups.removeAll(met);
      groups.add(joined);
    }
    return groups.stream().map(WordGroups::group).sorted(FROM_LEFT).toList();
  }

  private static final Comparator<Group> FROM_LEFT =
      Comparator.comparingDouble(
          group ->
              (group.first().isEmpty() ? group.second() : group.first()).get(0).box().centerX());

  private static boolean meets(List<Placed> group, Placed placed) {
    return group.stream()
        .anyMatch(
            other ->
                other.isFirst() != placed.isFirst()
                    && isSamePlace(other.word().box(), placed.word().box()));
  }

  private static boolean isSamePlace(Box a, Box b) {
    double shared = Math.min(a.right(), b.right()) - Math.max(a.x(), b.x());
    return shared > SAME_PLACE * Math.min(a.width(), b.width());
  }

  private static Group group(List<Placed> members) {
    return new Group(words(members, true), words(members, false));
  }

  private static List<Word> words(List<Placed> members, boolean first) {
    return members.stream()
        .filter(placed -> placed.isFirst() == first)
        .map(Placed::word)
        .sorted(Comparator.comparingDouble(word -> word.box().centerX()))
        .toList();
  }
}
