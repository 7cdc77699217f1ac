package vn.lantoa.extract;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What can be measured of each block of a page: of itself, of the boxes around it, of its neighbours. */
final class Features {

    private static final int OWN = 21 + Cues.KINDS;
    private static final int LEVELS = 4;
    private static final int EACH_LEVEL = 8;
    private static final int FROM_TOP = 5;
    private static final int PLACE = 11;
    private static final int STORY = 12;
    private static final int NEIGHBOURS = 4;
    private static final int EACH_NEIGHBOUR = 6;
    private static final int PAGE = 5;
    private static final int MOST_WORDS = 400;

    /** How many there are for one block. */
    static final int COUNT =
            OWN + LEVELS * EACH_LEVEL + Scene.KINDS + FROM_TOP + PLACE + STORY + NEIGHBOURS * EACH_NEIGHBOUR + PAGE;

    private final Scene scene;
    private final List<Block> blocks;
    private final Stated stated;
    private final float[][] rows;
    private int at;

    /** What the page says of its article, to compare blocks with. */
    record Stated(int[] title, int[] description, long[] body) {

        static Stated of(String title, String description, String body) {
            int[] none = new int[0];
            return new Stated(
                    title == null ? none : sorted(Words.of(title, MOST_WORDS)),
                    description == null ? none : sorted(Words.of(description, MOST_WORDS)),
                    body == null ? null : Words.fours(Words.of(body, 50_000)));
        }

        private static int[] sorted(int[] words) {
            Arrays.sort(words);
            return words;
        }
    }

    private Features(Scene scene, Stated stated) {
        this.scene = scene;
        this.blocks = scene.blocks;
        this.stated = stated;
        this.rows = new float[blocks.size()][COUNT];
    }

    /** One row for each block. */
    static float[][] of(Scene scene, Stated stated) {
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
            Box box = block.box();
            for (int level = 0; level < LEVELS; level++) {
                level(row, box);
                box = box.parent == null ? box : box.parent;
            }
            for (int kind = 0; kind < Scene.KINDS; kind++) {
                add(row, block.box().near[kind]);
            }
            fromTop(row, block);
            neighbour(row, block, i - 1);
            neighbour(row, block, i + 1);
            neighbour(row, block, i - 2);
            neighbour(row, block, i + 2);
            add(row, log(scene.page.chars));
            add(row, log(scene.page.runningBlocks));
            add(row, share(scene.top.running, scene.page.running));
            add(row, (float) scene.page.linkShare());
            add(row, stated.body() == null ? 0 : log(stated.body().length));
        }
        places();
    }

    private void add(float[] row, float value) {
        row[at++] = value;
    }

    private void own(float[] row, Block block, Map<String, Integer> earlier) {
        int chars = block.chars();
        add(row, log(chars));
        add(row, log(block.words()));
        add(row, (float) block.linkShare());
        add(row, share(block.stops(), block.words()));
        add(row, share(block.capitals(), chars));
        add(row, share(block.digits(), chars));
        add(row, share(chars, block.words()));
        add(row, share(block.bold(), chars));
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
        add(row, among(words, stated.title()));
        add(row, among(words, stated.description()));
        add(row, stated.body() == null ? -1 : (float) Words.share(words, stated.body()));
        add(row, earlier.merge(block.text(), 1, Integer::sum) - 1);
        if (words.length <= 80) {
            Cues.count(words, row, at);
        }
        at += Cues.KINDS;
    }

    private void level(float[] row, Box box) {
        add(row, share(box.running, scene.page.running));
        add(row, share(box.linked, box.chars));
        add(row, log(box.blocks));
        add(row, share(box.runningBlocks, box.blocks));
        add(row, log(box.alike));
        add(row, share(box.headings, box.blocks));
        add(row, share(box.pictures, box.blocks));
        add(row, box.tag);
    }

    private void fromTop(float[] row, Block block) {
        Box box = block.box();
        int up = 0;
        while (!scene.top.isWithin(box)) {
            box = box.parent;
            up++;
        }
        boolean inside = block.box().isWithin(scene.top);
        add(row, inside ? 1 : 0);
        add(row, inside ? block.box().depth - scene.top.depth : up);
        add(row, inside ? 0 : scene.top.depth - box.depth);
        add(row, share(box.running, scene.page.running));
        add(row, box.tag);
    }

    private void neighbour(float[] row, Block block, int index) {
        if (index < 0 || index >= rows.length) {
            at += EACH_NEIGHBOUR;
            return;
        }
        Block other = blocks.get(index);
        add(row, log(other.chars()));
        add(row, (float) other.linkShare());
        add(row, other.isRunning() ? 1 : 0);
        add(row, other.box().tag);
        add(row, other.box().parent == block.box().parent ? 1 : other.box() == block.box() ? 2 : 0);
        add(row, other.box().signature == block.box().signature ? 1 : 0);
    }

    /** Where a block stands among the blocks, seen from the title and from the running text. */
    private void places() {
        int first = at;
        int title = titleAt();
        int before = 0;
        int inTop = 0;
        int last = -1;
        for (int i = 0; i < rows.length; i++) {
            at = first;
            Block block = blocks.get(i);
            boolean inside = block.box().isWithin(scene.top);
            add(rows[i], share(i, rows.length));
            add(rows[i], title < 0 ? -99 : Math.max(-20, Math.min(60, i - title)));
            add(rows[i], share(before, scene.page.running));
            add(rows[i], share(inTop, scene.top.running));
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
        story(title, first + PLACE);
    }

    /** How a block stands to the title, to further titles, and to the heading above it. */
    private void story(int title, int first) {
        Box above = title < 0 ? scene.top : blocks.get(title).box();
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
            if (block.isHeading() || (block.chars() < 60 && block.bold() * 2 > block.chars())) {
                heading = i;
                cues = new float[Cues.KINDS];
                int[] words = Words.of(block.text(), 20);
                Cues.count(words, cues, 0);
            }
            at = first;
            float[] row = rows[i];
            Box box = block.box();
            int up = 0;
            while (!above.isWithin(box)) {
                box = box.parent;
                up++;
            }
            add(row, Math.min(20, up));
            add(row, share(box.running, scene.page.running));
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
            add(row, share(window, all));
            add(row, log(window));
        }
    }

    private int titleAt() {
        int heading = -1;
        for (int i = 0; i < rows.length; i++) {
            if (blocks.get(i).box().tag == Tags.TITLE) {
                boolean same = rows[i][17] > 0.7;
                if (same) {
                    return i;
                }
                heading = heading < 0 ? i : heading;
            }
        }
        return heading;
    }

    /** How many levels up two boxes meet. */
    private static float shared(Box one, Box other) {
        int up = 0;
        Box box = other;
        while (!one.isWithin(box)) {
            box = box.parent;
            up++;
        }
        return Math.min(15, up);
    }

    private static float among(int[] words, int[] sorted) {
        if (words.length == 0 || sorted.length == 0) {
            return 0;
        }
        int found = 0;
        for (int word : words) {
            found += Arrays.binarySearch(sorted, word) >= 0 ? 1 : 0;
        }
        return (float) found / Math.max(words.length, sorted.length / 2);
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

    private static float log(int value) {
        return (float) Math.log1p(value);
    }

    private static float share(int part, int whole) {
        return whole == 0 ? 0 : (float) part / whole;
    }
}
