package vn.lantoa.extract.block;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.markup.Tags;

/** Pages that put one article below another: only the first is the page's own. */
final class Stories {

    private static final int SHORTEST_TITLE = 15;
    private static final int LEAST_RUNNING = 400;

    private Stories() {}

    /** The blocks without those of boxes that are made like the first story's and have a title of their own. */
    static List<Block> first(List<Block> blocks) {
        Block title = null;
        List<Block> kept = new ArrayList<>(blocks.size());
        BlockContainer cut = null;
        for (Block block : blocks) {
            if (cut != null && block.box().isWithin(cut)) {
                continue;
            }
            if (block.box().tag == Tags.TITLE && block.chars() >= SHORTEST_TITLE) {
                if (title == null) {
                    title = block;
                } else if (!block.text().equals(title.text())) {
                    BlockContainer next = next(title.box(), block.box());
                    if (next != null && running(kept) >= LEAST_RUNNING) {
                        cut = next;
                        BlockContainer gone = next;
                        kept.removeIf(each -> each.box().isWithin(gone));
                        continue;
                    }
                }
            }
            kept.add(block);
        }
        return kept;
    }

    /** The box around a title that is made like one around the first title, beside it. */
    private static @Nullable BlockContainer next(BlockContainer first, BlockContainer title) {
        BlockContainer one = first;
        BlockContainer other = title;
        while (one.depth > other.depth) {
            one = one.up();
        }
        while (other.depth > one.depth) {
            other = other.up();
        }
        while (one.parent != other.parent) {
            one = one.up();
            other = other.up();
        }
        boolean alike = one != other && one.signature == other.signature && one.tag != Tags.TITLE;
        return alike && first.signature == title.signature ? other : null;
    }

    private static int running(List<Block> blocks) {
        int running = 0;
        for (Block block : blocks) {
            running += block.isRunning() ? block.chars() : 0;
        }
        return running;
    }
}
