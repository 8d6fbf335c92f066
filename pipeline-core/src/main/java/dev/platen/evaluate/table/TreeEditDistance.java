package dev.platen.evaluate.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;

/**
 * The least cost of making one ordered tree another by inserting and deleting nodes, at 1 each, and
 * by replacing them.
 *
 * <p>K. Zhang and D. Shasha, "Simple fast algorithms for the editing distance between trees and
 * related problems", SIAM J. Computing 18 (1989). For trees as flat as tables it takes time in the
 * product of their sizes. The libraries for Java that do this are out of care or under the GPL.
 */
final class TreeEditDistance {

  private final ToDoubleBiFunction<TableTree.Node, TableTree.Node> replacement;
  private final Order first;
  private final Order second;
  private final double[][] trees;
  private final double[][] forests;

  /** The nodes of a tree, children before parents, and the first leaf below each. */
  private static final class Order {

    private final List<TableTree.Node> nodes = new ArrayList<>();
    private final List<Integer> firstLeaf = new ArrayList<>();
    private final List<Integer> keyRoots = new ArrayList<>();

    Order(TableTree.Node root) {
      visit(root);
      // Of the nodes that begin at one leaf, the highest.
      Set<Integer> leaves = new HashSet<>();
      for (int i = nodes.size() - 1; i >= 0; i--) {
        if (leaves.add(firstLeaf.get(i))) {
          keyRoots.add(i);
        }
      }
      Collections.reverse(keyRoots);
    }

    /** Trees are three levels high. */
    private int visit(TableTree.Node node) {
      int leaf = -1;
      for (TableTree.Node child : node.children()) {
        int childLeaf = visit(child);
        leaf = leaf < 0 ? childLeaf : leaf;
      }
      leaf = leaf < 0 ? nodes.size() : leaf;
      nodes.add(node);
      firstLeaf.add(leaf);
      return leaf;
    }
  }

  /**
   * @param replacement cost of making one node the other, 0 to 1
   */
  TreeEditDistance(
      TableTree first,
      TableTree second,
      ToDoubleBiFunction<TableTree.Node, TableTree.Node> replacement) {
    this.replacement = replacement;
    this.first = new Order(first.root());
    this.second = new Order(second.root());
    this.trees = new double[this.first.nodes.size()][this.second.nodes.size()];
    this.forests = new double[this.first.nodes.size() + 1][this.second.nodes.size() + 1];
  }

  double compute() {
    for (int i : first.keyRoots) {
      for (int j : second.keyRoots) {
        compare(i, j);
      }
    }
    return trees[first.nodes.size() - 1][second.nodes.size() - 1];
  }

  /** Fills in the distances of all subtrees on the left-most paths of two nodes. */
  private void compare(int root, int otherRoot) {
    int from = first.firstLeaf.get(root);
    int otherFrom = second.firstLeaf.get(otherRoot);
    forests[from][otherFrom] = 0;
    for (int i = from; i <= root; i++) {
      forests[i + 1][otherFrom] = forests[i][otherFrom] + 1;
    }
    for (int j = otherFrom; j <= otherRoot; j++) {
      forests[from][j + 1] = forests[from][j] + 1;
    }
    for (int i = from; i <= root; i++) {
      for (int j = otherFrom; j <= otherRoot; j++) {
        double changed = Math.min(forests[i][j + 1], forests[i + 1][j]) + 1;
        int leaf = first.firstLeaf.get(i);
        int otherLeaf = second.firstLeaf.get(j);
        if (leaf == from && otherLeaf == otherFrom) {
          double replaced =
              forests[i][j] + replacement.applyAsDouble(first.nodes.get(i), second.nodes.get(j));
          trees[i][j] = Math.min(changed, replaced);
          forests[i + 1][j + 1] = trees[i][j];
        } else {
          forests[i + 1][j + 1] = Math.min(changed, forests[leaf][otherLeaf] + trees[i][j]);
        }
      }
    }
  }
}
