package vn.lantoa.extract.block;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lantoa.markup.Hints;
import vn.lantoa.markup.Tags;

/** An element that holds blocks, with what the blocks below it add up to. */
public final class BlockContainer {

    final @Nullable BlockContainer parent;
    final int depth;

    /** One of the constants of {@link Tags}. */
    public final int tag;

    /** {@link Hints} of its names. */
    public final int hints;

    /** What its siblings of the same making have in common. */
    final int signature;

    /** How far up the next box with each hint, and with each telling tag, is; see {@link PageModel}. */
    final byte[] near = new byte[PageModel.KINDS];

    int chars;
    int linked;
    int blocks;
    int stops;

    /** Letters in blocks that look like running text. */
    int running;

    int runningBlocks;
    int headings;
    int pictures;
    int children;
    int alike;
    double score;

    BlockContainer(@Nullable BlockContainer parent, int tag, int hints, int signature) {
        this.parent = parent;
        this.depth = parent == null ? 0 : parent.depth + 1;
        this.tag = tag;
        this.hints = hints;
        this.signature = signature;
    }

    /** The box around one that is not the whole page. */
    BlockContainer up() {
        return Objects.requireNonNull(parent, "only the page lies in no box");
    }

    /** Whether this box is another one or lies below it. */
    public boolean isWithin(BlockContainer other) {
        BlockContainer box = this;
        while (box != null && box.depth > other.depth) {
            box = box.parent;
        }
        return box == other;
    }

    /** Whether this box or one around it has one of the hints; boxes that hold most of the text say nothing. */
    public boolean isIn(int hints) {
        for (int hint = 0; hint < Hints.COUNT; hint++) {
            if (((hints >> hint) & 1) != 0 && near[hint] < PageModel.NONE) {
                return true;
            }
        }
        return false;
    }

    /** The hints of this box and of the one right around it. */
    public int hintsHere() {
        return parent == null ? hints : hints | parent.hints;
    }

    double linkShare() {
        return chars == 0 ? 0 : (double) linked / chars;
    }
}
