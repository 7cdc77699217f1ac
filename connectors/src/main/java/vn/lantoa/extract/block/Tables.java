package vn.lantoa.extract.block;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.markup.Hints;
import vn.lantoa.markup.Tags;

/**
 * Tables of figures within the text of an article. Cell by cell they look like anything; as a whole they are told by
 * their place.
 */
public final class Tables {

    private static final int FEWEST_CELLS = 4;
    private static final double LINKED = 0.3;
    private static final int MOST_OF_TEXT = 2;

    private Tables() {}

    /** The blocks with those of the tables between the first and the last of them. */
    public static List<Block> added(PageModel scene, List<Block> chosen) {
        Set<Block> all = new HashSet<>(chosen);
        int running = 0;
        for (Block block : chosen) {
            running += block.isRunning() ? block.chars() : 0;
        }
        if (running == 0) {
            return chosen;
        }
        int from = scene.blocks.indexOf(chosen.get(0));
        int to = scene.blocks.lastIndexOf(chosen.get(chosen.size() - 1));
        Map<BlockContainer, List<Block>> tables = new HashMap<>();
        for (Block block : scene.blocks.subList(from, to + 1)) {
            BlockContainer table = table(block.box());
            if (table != null) {
                tables.computeIfAbsent(table, any -> new ArrayList<>()).add(block);
            }
        }
        for (Map.Entry<BlockContainer, List<Block>> table : tables.entrySet()) {
            if (isOfFigures(table.getKey(), table.getValue(), running)) {
                all.addAll(table.getValue());
            }
        }
        return all.size() == chosen.size()
                ? chosen
                : scene.blocks.subList(from, to + 1).stream()
                        .filter(all::contains)
                        .toList();
    }

    /** The innermost table around a cell; null where the block is in none. */
    private static @Nullable BlockContainer table(BlockContainer within) {
        boolean cell = false;
        BlockContainer table = null;
        for (BlockContainer box = within; box != null && (table == null || box.tag == Tags.TABLE); box = box.parent) {
            cell |= box.tag == Tags.CELL;
            table = cell && box.tag == Tags.TABLE ? box : table;
        }
        return table;
    }

    /** Several cells in several rows, hardly linked, without pictures, and not the frame of the whole text. */
    private static boolean isOfFigures(BlockContainer table, List<Block> cells, int running) {
        Set<BlockContainer> rows = new HashSet<>();
        Set<BlockContainer> parts = new HashSet<>();
        for (Block block : cells) {
            BlockContainer box = block.box();
            while (box.tag != Tags.CELL) {
                box = box.up();
            }
            parts.add(box);
            rows.add(box.parent);
        }
        return parts.size() >= FEWEST_CELLS
                && rows.size() > 1
                && parts.size() > rows.size()
                && table.linkShare() < LINKED
                && table.pictures == 0
                && table.running * MOST_OF_TEXT < running
                && !table.isIn(Hints.RELATED | Hints.COMMENT | Hints.ADVERT);
    }
}
