package vn.lantoa.extract.block;

import java.util.List;
import vn.lantoa.markup.Tags;
import vn.lantoa.markup.Words;

/** The part of {@link Features} that comes from where a block stands in the order of the page. */
final class PositionFeatures {

    private static final int PLACES = 11;

    /** How many numbers there are for one block. */
    static final int COUNT = PLACES + 12;

    private static final double SAME_TITLE = 0.7;

    private final PageModel scene;
    private final List<Block> blocks;
    private final float[][] rows;
    private final int first;
    private int at;

    /**
     * @param rows with what was measured of each block itself
     * @param first which column of theirs is filled first
     */
    PositionFeatures(PageModel scene, float[][] rows, int first) {
        this.scene = scene;
        this.blocks = scene.blocks;
        this.rows = rows;
        this.first = first;
    }

    /** Where a block stands among the blocks, seen from the title and from the running text. */
    void fill() {
        int title = titleAt();
        int before = 0;
        int inTop = 0;
        int last = -1;
        for (int i = 0; i < rows.length; i++) {
            at = first;
            Block block = blocks.get(i);
            boolean inside = block.box().isWithin(scene.top);
            add(rows[i], Scale.share(i, rows.length));
            add(rows[i], title < 0 ? -99 : Math.max(-20, Math.min(60, i - title)));
            add(rows[i], Scale.share(before, scene.page.running));
            add(rows[i], Scale.share(inTop, scene.top.running));
            add(rows[i], last < 0 ? 99 : Math.min(99, i - last));
            add(rows[i], last < 0 ? 0 : Math.min(9, Math.abs(blocks.get(last).box().depth - block.box().depth)));
            add(rows[i], last < 0 ? 0 : shared(blocks.get(last).box(), block.box()));
            if (block.isRunning()) {
                before += block.chars();
                inTop += inside ? block.chars() : 0;
                last = i;
            }
        }
        int next = -1;
        for (int i = rows.length - 1; i >= 0; i--) {
            at = first + 7;
            Block block = blocks.get(i);
            add(rows[i], next < 0 ? 99 : Math.min(99, next - i));
            add(rows[i], next < 0 ? 0 : Math.min(9, Math.abs(blocks.get(next).box().depth - block.box().depth)));
            add(rows[i], next < 0 ? 0 : shared(blocks.get(next).box(), block.box()));
            add(rows[i], next < 0 || title < 0 ? 0 : Math.min(60, rows.length - i));
            next = block.isRunning() ? i : next;
        }
        story(title, first + PLACES);
    }

    /** How a block stands to the title, to further titles, and to the heading above it. */
    private void story(int title, int first) {
        BlockContainer above = title < 0 ? scene.top : blocks.get(title).box();
        int titles = 0;
        int own = 0;
        int heading = -1;
        float[] cues = new float[Cues.KINDS];
        int run = 0;
        for (int i = 0; i < rows.length; i++) {
            Block block = blocks.get(i);
            if (block.box().tag == Tags.TITLE) {
                titles++;
            }
            if (i == title) {
                own = titles;
            }
        }
        titles = 0;
        for (int i = 0; i < rows.length; i++) {
            Block block = blocks.get(i);
            titles += block.box().tag == Tags.TITLE ? 1 : 0;
            if (block.isHeading() || (block.chars() < 60 && block.counts().bold() * 2 > block.chars())) {
                heading = i;
                cues = new float[Cues.KINDS];
                int[] words = Words.of(block.text(), 20);
                Cues.count(words, scene.vietnamese, cues, 0);
            }
            at = first;
            float[] row = rows[i];
            BlockContainer box = block.box();
            int up = 0;
            while (!above.isWithin(box)) {
                box = box.up();
                up++;
            }
            add(row, Math.min(20, up));
            add(row, Scale.share(box.running, scene.page.running));
            add(row, Math.max(-3, Math.min(5, titles - own)));
            add(row, heading < 0 ? 99 : Math.min(50, i - heading));
            add(row, heading < 0 ? 0 : shared(blocks.get(heading).box(), block.box()));
            add(row, cues[0]);
            add(row, cues[3]);
            add(row, cues[4]);
            add(row, cues[6]);
            add(row, run);
            run = block.isRunning() ? run + 1 : 0;
            int window = 0;
            int all = 1;
            for (int k = Math.max(0, i - 5); k < Math.min(rows.length, i + 6); k++) {
                all += blocks.get(k).chars();
                window += blocks.get(k).isRunning() ? blocks.get(k).chars() : 0;
            }
            add(row, Scale.share(window, all));
            add(row, Scale.log(window));
        }
    }

    private int titleAt() {
        int heading = -1;
        for (int i = 0; i < rows.length; i++) {
            if (blocks.get(i).box().tag == Tags.TITLE) {
                boolean same = rows[i][Features.LIKE_TITLE] > SAME_TITLE;
                if (same) {
                    return i;
                }
                heading = heading < 0 ? i : heading;
            }
        }
        return heading;
    }

    /** How many levels up two boxes meet. */
    private static float shared(BlockContainer one, BlockContainer other) {
        int up = 0;
        BlockContainer box = other;
        while (!one.isWithin(box)) {
            box = box.up();
            up++;
        }
        return Math.min(15, up);
    }

    private void add(float[] row, float value) {
        row[at++] = value;
    }
}
