package vn.lantoa.extract.block;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.lantoa.markup.Hints;
import vn.lantoa.markup.Words;

/** What can be measured of each block of a page: of itself, of the boxes around it, of its neighbours. */
public final class Features {

    private static final int OWN = 22 + Cues.KINDS;
    private static final int FAR = 6;
    private static final int LEVELS = 4;
    private static final int EACH_LEVEL = 8;
    private static final int FROM_TOP = 5;
    private static final int NEIGHBOURS = 4;
    private static final int EACH_NEIGHBOUR = 6;
    private static final int PAGE = 6;
    private static final int MOST_WORDS = 400;

    /** How many there are for one block. */
    static final int COUNT = OWN
            + LEVELS * EACH_LEVEL
            + PageModel.KINDS
            + FROM_TOP
            + NEIGHBOURS * EACH_NEIGHBOUR
            + PAGE
            + PositionFeatures.COUNT;

    /** Which one says how like the stated title a block is. */
    static final int LIKE_TITLE = FeatureNames.ALL.indexOf("like-title");

    private final PageModel scene;
    private final List<Block> blocks;
    private final DeclaredText stated;
    private final float[][] rows;
    private int at;

    private Features(PageModel scene, DeclaredText stated) {
        this.scene = scene;
        this.blocks = scene.blocks;
        this.stated = stated;
        this.rows = new float[blocks.size()][COUNT];
    }

    /** One row for each block. */
    public static float[][] of(PageModel scene, DeclaredText stated) {
        Features features = new Features(scene, stated);
        features.fill();
        return features.rows;
    }

    private void fill() {
        Map<String, Integer> earlier = new HashMap<>();
        for (int i = 0; i < rows.length; i++) {
            at = 0;
            Block block = blocks.get(i);
            float[] row = rows[i];
            own(row, block, earlier);
            add(row, Math.min(FAR, i - scene.pictured[i]));
            BlockContainer box = block.box();
            for (int level = 0; level < LEVELS; level++) {
                level(row, box);
                box = box.parent == null ? box : box.parent;
            }
            for (int kind = 0; kind < PageModel.KINDS; kind++) {
                add(row, block.box().near[kind]);
            }
            fromTop(row, block);
            neighbour(row, block, i - 1);
            neighbour(row, block, i + 1);
            neighbour(row, block, i - 2);
            neighbour(row, block, i + 2);
            add(row, Scale.log(scene.page.chars));
            add(row, Scale.log(scene.page.runningBlocks));
            add(row, Scale.share(scene.top.running, scene.page.running));
            add(row, (float) scene.page.linkShare());
            add(row, stated.body() == null ? 0 : Scale.log(stated.body().length));
            add(row, scene.vietnamese ? 1 : 0);
        }
        new PositionFeatures(scene, rows, at).fill();
    }

    private void add(float[] row, float value) {
        row[at++] = value;
    }

    private void own(float[] row, Block block, Map<String, Integer> earlier) {
        int chars = block.chars();
        add(row, Scale.log(chars));
        add(row, Scale.log(block.counts().words()));
        add(row, (float) block.linkShare());
        add(row, Scale.share(block.counts().stops(), block.counts().words()));
        add(row, Scale.share(block.counts().capitals(), chars));
        add(row, Scale.share(block.counts().digits(), chars));
        add(row, Scale.share(chars, block.counts().words()));
        add(row, Scale.share(block.counts().bold(), chars));
        add(row, block.box().tag);
        add(row, ending(block.text()));
        add(row, beginning(block.text()));
        add(row, block.isRunning() ? 1 : 0);
        add(row, (block.hints() & (Hints.AUTHOR | Hints.ABOUT)) != 0 ? 1 : 0);
        add(row, (block.hints() & (Hints.MEDIA | Hints.CAPTION)) != 0 ? 1 : 0);
        add(row, (block.hints() & (Hints.RELATED | Hints.SHARE | Hints.SIGN_UP | Hints.ADVERT)) != 0 ? 1 : 0);
        add(row, (block.hints() & Hints.HIDDEN) != 0 ? 1 : 0);
        add(row, lines(block.text()));
        int[] words = Words.of(block.text(), MOST_WORDS);
        add(row, stated.title().share(words));
        add(row, stated.description().share(words));
        add(row, stated.body() == null ? -1 : (float) Words.share(words, stated.body()));
        add(row, earlier.merge(block.text(), 1, Integer::sum) - 1);
        if (words.length <= 80) {
            Cues.count(words, scene.vietnamese, row, at);
        }
        at += Cues.KINDS;
    }

    private void level(float[] row, BlockContainer box) {
        add(row, Scale.share(box.running, scene.page.running));
        add(row, Scale.share(box.linked, box.chars));
        add(row, Scale.log(box.blocks));
        add(row, Scale.share(box.runningBlocks, box.blocks));
        add(row, Scale.log(box.alike));
        add(row, Scale.share(box.headings, box.blocks));
        add(row, Scale.share(box.pictures, box.blocks));
        add(row, box.tag);
    }

    private void fromTop(float[] row, Block block) {
        BlockContainer box = block.box();
        int up = 0;
        while (!scene.top.isWithin(box)) {
            box = box.up();
            up++;
        }
        boolean inside = block.box().isWithin(scene.top);
        add(row, inside ? 1 : 0);
        add(row, inside ? block.box().depth - scene.top.depth : up);
        add(row, inside ? 0 : scene.top.depth - box.depth);
        add(row, Scale.share(box.running, scene.page.running));
        add(row, box.tag);
    }

    private void neighbour(float[] row, Block block, int index) {
        if (index < 0 || index >= rows.length) {
            at += EACH_NEIGHBOUR;
            return;
        }
        Block other = blocks.get(index);
        add(row, Scale.log(other.chars()));
        add(row, (float) other.linkShare());
        add(row, other.isRunning() ? 1 : 0);
        add(row, other.box().tag);
        add(row, other.box().parent == block.box().parent ? 1 : other.box() == block.box() ? 2 : 0);
        add(row, other.box().signature == block.box().signature ? 1 : 0);
    }

    private static int lines(String text) {
        int lines = 0;
        for (int i = text.indexOf('\n'); i >= 0 && lines < 20; i = text.indexOf('\n', i + 1)) {
            lines++;
        }
        return lines;
    }

    private static int ending(String text) {
        char last = text.charAt(text.length() - 1);
        if (".!?\"”’)…".indexOf(last) >= 0) {
            return 2;
        }
        return last == ':' ? 1 : 0;
    }

    private static int beginning(String text) {
        int first = text.codePointAt(0);
        if (Character.isUpperCase(first)) {
            return 3;
        }
        return Character.isLetter(first) ? 2 : Character.isDigit(first) ? 1 : 0;
    }
}
