package dev.platen.export.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The blocks of a page by what holds them. Every block is in it once: one whose parent is missing,
 * or that holds itself, stands at the top.
 */
public final class BlockTree {

  /** Levels of nesting; blocks deeper than that are taken to lie side by side. */
  private static final int DEEPEST = 8;

  private final List<BlockView> top = new ArrayList<>();
  private final Map<String, List<BlockView>> children = new HashMap<>();

  private BlockTree() {}

  /** The tree of some blocks, which are in reading order. */
  public static BlockTree of(List<BlockView> blocks) {
    Map<String, BlockView> byId = new HashMap<>();
    blocks.forEach(block -> byId.putIfAbsent(block.blockId(), block));
    BlockTree tree = new BlockTree();
    for (BlockView block : blocks) {
      if (isRooted(block, byId)) {
        tree.children.computeIfAbsent(block.parentId(), id -> new ArrayList<>()).add(block);
      } else {
        tree.top.add(block);
      }
    }
    return tree;
  }

  /** Whether a block has a parent from which a way leads to the top. */
  private static boolean isRooted(BlockView block, Map<String, BlockView> byId) {
    Set<String> way = new HashSet<>();
    BlockView at = block;
    while (at != null && at.parentId() != null && byId.containsKey(at.parentId())) {
      if (!way.add(at.blockId()) || way.size() > DEEPEST) {
        return false;
      }
      at = byId.get(at.parentId());
    }
    return !way.isEmpty();
  }

  /** Blocks that nothing holds, in reading order. */
  public List<BlockView> top() {
    return top;
  }

  /** Blocks that this one holds directly, in reading order. */
  public List<BlockView> children(BlockView block) {
    return children.getOrDefault(block.blockId(), List.of());
  }
}
