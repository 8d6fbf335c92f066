package dev.platen.image.pdf;

import dev.platen.failure.ErrorCode;
import dev.platen.failure.PipelineException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageTree;

/**
 * The pages of a document in order, found by a walk of our own: PDFBox trusts the counts in the
 * file, gives up on cycles, and makes empty pages of nodes that it can't read.
 */
final class PageTree {

  private static final List<COSName> INHERITED =
      List.of(COSName.RESOURCES, COSName.MEDIA_BOX, COSName.CROP_BOX, COSName.ROTATE);

  private final int maxPages;
  private final List<COSDictionary> leaves = new ArrayList<>();
  private final Set<COSDictionary> visited = Collections.newSetFromMap(new IdentityHashMap<>());
  private boolean regular = true;

  private PageTree(int maxPages) {
    this.maxPages = maxPages;
  }

  /**
   * Finds the pages and, where the tree is not as it should be, replaces it by a flat one, so that
   * PDFBox finds the same pages at the same numbers.
   *
   * @return a dictionary a page; null for one that the file names but does not hold
   * @throws PipelineException with code too-large if there are more pages than allowed
   */
  static List<COSDictionary> pages(PDDocument document, int maxPages) {
    COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
    COSDictionary root = catalog.getCOSDictionary(COSName.PAGES);
    if (root == null) {
      return List.of();
    }
    PageTree tree = new PageTree(maxPages);
    tree.walk(root);
    if (!tree.regular) {
      tree.flatten(catalog);
    }
    return Collections.unmodifiableList(tree.leaves);
  }

  private void walk(COSDictionary root) {
    if (!isNode(root)) {
      addLeaf(root);
      return;
    }
    Deque<Level> path = new ArrayDeque<>();
    descend(root, path);
    while (!path.isEmpty()) {
      Level level = path.peek();
      if (level.next == level.kids.size()) {
        path.pop();
        // A count that is wrong anywhere makes PDFBox look in the wrong branch.
        regular &= level.claimed == leaves.size() - level.first;
        continue;
      }
      COSBase kid = level.kids.getObject(level.next++);
      if (!(kid instanceof COSDictionary dictionary)) {
        addLeaf(null);
      } else if (!isNode(dictionary)) {
        addLeaf(dictionary);
      } else if (visited.contains(dictionary)) {
        regular = false;
      } else {
        descend(dictionary, path);
      }
    }
  }

  private void descend(COSDictionary node, Deque<Level> path) {
    visited.add(node);
    if (visited.size() > 2L * maxPages + 1000) {
      throw new PipelineException(
          ErrorCode.TOO_LARGE, "The page tree has more than %d nodes".formatted(visited.size()));
    }
    COSArray kids = node.getCOSArray(COSName.KIDS);
    if (kids == null) {
      regular = false;
      return;
    }
    path.push(new Level(kids, node.getInt(COSName.COUNT, -1), leaves.size()));
  }

  private void addLeaf(COSDictionary leaf) {
    if (leaves.size() == maxPages) {
      throw new PipelineException(
          ErrorCode.TOO_LARGE,
          "The document has more than %d pages; raise limits.max-pages to read it"
              .formatted(maxPages));
    }
    if (leaf == null) {
      regular = false;
    } else if (!COSName.PAGE.equals(leaf.getCOSName(COSName.TYPE))) {
      leaf.setItem(COSName.TYPE, COSName.PAGE);
    }
    leaves.add(leaf);
  }

  private static boolean isNode(COSDictionary node) {
    return COSName.PAGES.equals(node.getCOSName(COSName.TYPE)) || node.containsKey(COSName.KIDS);
  }

  private void flatten(COSDictionary catalog) {
    COSDictionary root = new COSDictionary();
    COSArray kids = new COSArray();
    List<COSDictionary> pages = new ArrayList<>();
    for (COSDictionary leaf : leaves) {
      COSDictionary page = leaf;
      if (page == null) {
        page = new COSDictionary();
        page.setItem(COSName.TYPE, COSName.PAGE);
      }
      for (COSName key : INHERITED) {
        COSBase value = PDPageTree.getInheritableAttribute(page, key);
        if (value != null) {
          page.setItem(key, value);
        }
      }
      kids.add(page);
      pages.add(page);
    }
    // Only now: before, the old parents still give what is inherited.
    pages.forEach(page -> page.setItem(COSName.PARENT, root));
    root.setItem(COSName.TYPE, COSName.PAGES);
    root.setItem(COSName.KIDS, kids);
    root.setInt(COSName.COUNT, kids.size());
    catalog.setItem(COSName.PAGES, root);
  }

  /** A node on the way down: its kids, how many pages it claims, where its first one stands. */
  private static final class Level {
    private final COSArray kids;
    private final int claimed;
    private final int first;
    private int next;

    Level(COSArray kids, int claimed, int first) {
      this.kids = kids;
      this.claimed = claimed;
      this.first = first;
    }
  }
}
