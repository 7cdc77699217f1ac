package vn.lantoa.extract.block;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.lantoa.markup.Hints;
import vn.lantoa.markup.Tags;

/** An outline with what every box adds up to, and the box in which the most running text stands. */
public final class PageModel {

    private static final int[] TELLING = {
        Tags.ARTICLE,
        Tags.MAIN,
        Tags.ASIDE,
        Tags.NAV,
        Tags.HEADER,
        Tags.FOOTER,
        Tags.FIGURE,
        Tags.CAPTION,
        Tags.FORM,
        Tags.LIST,
        Tags.TABLE,
        Tags.QUOTE,
        Tags.SECTION
    };

    /** Kinds of what a box can lie in: hints first, then telling tags. */
    static final int KINDS = Hints.COUNT + TELLING.length;

    static final byte NONE = 100;

    private static final int[] KIND_OF_TAG = new int[Tags.OTHER + 1];

    static {
        for (int i = 0; i < TELLING.length; i++) {
            KIND_OF_TAG[TELLING[i]] = Hints.COUNT + i;
        }
    }

    private static final int LEVELS = 5;
    private static final double MOSTLY = 0.6;
    private static final int SAMPLE = 3_000;
    private static final double COMMON = 0.04;
    private static final int DOUBTFUL = Hints.COMMENT | Hints.RELATED | Hints.NAVIGATION | Hints.ADVERT | Hints.SIGN_UP;

    public final List<Block> blocks;
    final BlockContainer page;

    /** Never null; the whole page where there is no running text. */
    final BlockContainer top;

    /** For each block which one the last picture before it stands before or in; far back where there is none. */
    final int[] pictured;

    /** Whether the running text is Vietnamese: what is customary in articles differs. */
    public final boolean vietnamese;

    public PageModel(Outline outline) {
        blocks = Stories.first(outline.blocks);
        pictured = pictured(outline);
        vietnamese = isVietnamese();
        page = outline.boxes.get(0);
        for (Block block : blocks) {
            add(block);
        }
        for (int i = outline.boxes.size() - 1; i > 0; i--) {
            pass(outline.boxes.get(i));
        }
        count(outline.boxes);
        BlockContainer best = page;
        for (BlockContainer box : outline.boxes) {
            reach(box);
            best = box.score > best.score ? box : best;
        }
        top = best;
    }

    /** By the letters that hardly another language has. */
    private boolean isVietnamese() {
        int letters = 0;
        int own = 0;
        for (int i = 0; i < blocks.size() && letters < SAMPLE; i++) {
            String text = blocks.get(i).isRunning() ? blocks.get(i).text() : "";
            for (int k = 0; k < text.length(); k++) {
                char c = text.charAt(k);
                boolean marked = (c >= 'Ạ' && c <= 'ỹ') || "ăđơưĂĐƠƯ".indexOf(c) >= 0;
                own += marked ? 1 : 0;
            }
            letters += text.length();
        }
        return own > letters * COMMON;
    }

    private int[] pictured(Outline outline) {
        int[] last = new int[blocks.size()];
        int next = 0;
        int at = -NONE;
        int all = 0;
        for (int i = 0; i < last.length; i++) {
            while (all < outline.blocks.size() && !outline.blocks.get(all).equals(blocks.get(i))) {
                all++;
            }
            for (; next < outline.pictures.size() && outline.pictures.get(next).block() <= all; next++) {
                at = i;
            }
            last[i] = at;
        }
        return last;
    }

    private static void add(Block block) {
        BlockContainer box = block.box();
        box.chars += block.chars();
        box.linked += block.counts().linked();
        box.blocks++;
        box.stops += block.counts().stops();
        if (block.isHeading()) {
            box.headings++;
        }
        if (block.isRunning()) {
            box.running += block.chars();
            box.runningBlocks++;
            score(block);
        }
    }

    private static void score(Block block) {
        double score = 1 + Math.min(block.counts().stops(), 10) + Math.min(block.chars() / 100.0, 6);
        BlockContainer box = block.box().tag == Tags.PARAGRAPH ? block.box().parent : block.box();
        int hints = 0;
        for (int level = 1; level <= LEVELS && box != null; level++) {
            hints |= box.hints;
            double trust = (hints & DOUBTFUL) != 0 && (hints & Hints.BODY) == 0 ? 0.3 : 1;
            box.score += score * trust * ((box.hints & Hints.BODY) != 0 || box.tag == Tags.ARTICLE ? 1.4 : 1) / level;
            box = box.parent;
        }
    }

    private static void pass(BlockContainer box) {
        BlockContainer parent = box.up();
        parent.chars += box.chars;
        parent.linked += box.linked;
        parent.blocks += box.blocks;
        parent.stops += box.stops;
        parent.headings += box.headings;
        parent.running += box.running;
        parent.runningBlocks += box.runningBlocks;
        parent.pictures += box.pictures;
        parent.children++;
    }

    /** How many boxes next to each other are of one making. */
    private static void count(List<BlockContainer> boxes) {
        Map<Long, int[]> alike = new HashMap<>();
        for (BlockContainer box : boxes) {
            if (box.parent != null && box.blocks > 0) {
                alike.computeIfAbsent(key(box), any -> new int[1])[0]++;
            }
        }
        for (BlockContainer box : boxes) {
            box.alike = box.parent != null && box.blocks > 0
                    ? Objects.requireNonNull(alike.get(key(box)), "counted above")[0]
                    : 1;
        }
    }

    private static long key(BlockContainer box) {
        return ((long) System.identityHashCode(box.parent) << 32) ^ box.signature;
    }

    /** Boxes that hold most of the running text say nothing of what they hold. */
    private void reach(BlockContainer box) {
        if (box.parent == null || box.running > page.running * MOSTLY) {
            Arrays.fill(box.near, NONE);
            return;
        }
        byte[] around = box.parent.near;
        for (int kind = 0; kind < KINDS; kind++) {
            box.near[kind] = (byte) Math.min(NONE, around[kind] + 1);
        }
        for (int hints = box.hints & ((1 << Hints.COUNT) - 1); hints != 0; hints &= hints - 1) {
            box.near[Integer.numberOfTrailingZeros(hints)] = 0;
        }
        if (KIND_OF_TAG[box.tag] > 0) {
            box.near[KIND_OF_TAG[box.tag]] = 0;
        }
    }
}
