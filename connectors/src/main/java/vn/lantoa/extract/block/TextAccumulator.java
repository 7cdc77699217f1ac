package vn.lantoa.extract.block;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Text being gathered until the edge of a block, counted on the way. */
final class TextAccumulator {

    /** Stands for the number of figures of a text in which nothing is to be seen. */
    static final int BLANK = -1;

    private static final int LONGEST = 200_000;

    /** From here on signs and letters without case. */
    private static final char NO_CAPITALS = 0x2000;

    private static final int OTHER = 0;
    private static final int CAPITAL = 1;
    private static final int DIGIT = 2;
    private static final int STOP = 3;
    private static final int SPACE = 4;
    private static final String BLANKS = "\u00a0\u200b\ufeff\u3000\u2009\u202f";
    private static final String STOPS = ",.?!;\u3001\u3002\uff0c";
    private static final byte[] KINDS = new byte[0x100];

    static {
        for (char c = 0; c < KINDS.length; c++) {
            KINDS[c] = (byte) kind(c);
        }
    }

    private char[] text = new char[1_024];
    private int length;
    private int[] open = new int[32];
    private int[] opened = new int[32];
    private int depth;
    private int inLinks;
    private int inStrong;
    private int linked;
    private int bold;
    private int words;
    private final int[] counts = new int[SPACE];
    private int mostHints;
    private int mostChars;
    private int firstLink;

    /**
     * Adds a piece of text.
     *
     * @return how many figures it has, or {@link #BLANK}
     */
    int add(String piece) {
        int digitsBefore = counts[DIGIT];
        boolean blank = true;
        int before = length;
        int end = Math.min(piece.length(), Math.max(0, LONGEST - before));
        if (text.length < before + end) {
            text = Arrays.copyOf(text, Math.max(2 * text.length, before + end));
        }
        piece.getChars(0, end, text, before);
        boolean apart = before == 0 || text[before - 1] <= ' ';
        for (int i = before; i < before + end; i++) {
            char c = text[i];
            int kind = c < KINDS.length ? KINDS[c] : kind(c);
            if (kind == SPACE) {
                if (!apart) {
                    text[length++] = ' ';
                    apart = true;
                }
                continue;
            }
            blank = false;
            words += apart ? 1 : 0;
            apart = false;
            counts[kind]++;
            text[length++] = c;
        }
        int added = length - before;
        linked += inLinks > 0 ? added : 0;
        bold += inStrong > 0 ? added : 0;
        return blank ? BLANK : counts[DIGIT] - digitsBefore;
    }

    private static int kind(char c) {
        if (c <= ' ' || BLANKS.indexOf(c) >= 0) {
            return SPACE;
        }
        if (c >= '0' && c <= '9') {
            return DIGIT;
        }
        if (STOPS.indexOf(c) >= 0) {
            return STOP;
        }
        return c < NO_CAPITALS && Character.isUpperCase(c) ? CAPITAL : OTHER;
    }

    /** A broken line; whether it is the second in a row, which parts paragraphs. */
    boolean line() {
        if (length > 0 && text[length - 1] == ' ') {
            length--;
        }
        if (length == 0 || text[length - 1] == '\n') {
            return length > 0;
        }
        if (length == text.length) {
            text = Arrays.copyOf(text, 2 * length);
        }
        text[length++] = '\n';
        return false;
    }

    /** How many characters are gathered. */
    int chars() {
        return length;
    }

    void enterLink() {
        inLinks++;
    }

    void leaveLink() {
        inLinks--;
    }

    void enterStrong() {
        inStrong++;
    }

    void leaveStrong() {
        inStrong--;
    }

    /** An inline element begins. */
    void open(int hints) {
        if (depth == open.length) {
            open = Arrays.copyOf(open, depth * 2);
            opened = Arrays.copyOf(opened, depth * 2);
        }
        open[depth] = hints;
        opened[depth++] = length;
    }

    /** The innermost inline element ends. */
    void close() {
        depth--;
        int chars = length - opened[depth];
        if (open[depth] != 0 && chars > mostChars) {
            mostChars = chars;
            mostHints = open[depth];
        }
    }

    /** The block that ends here; null where nothing was gathered. What follows is counted from the start. */
    @Nullable
    Block end(BlockContainer box, int links) {
        int end = length;
        while (end > 0 && text[end - 1] <= ' ') {
            end--;
        }
        Block block = null;
        if (end > 0) {
            for (int i = 0; i < depth; i++) {
                int chars = end - opened[i];
                if (open[i] != 0 && chars > mostChars) {
                    mostChars = chars;
                    mostHints = open[i];
                }
            }
            block = new Block(
                    new String(text, 0, end),
                    box,
                    mostChars * 5 > end * 3 ? mostHints : 0,
                    new TextCounts(
                            end,
                            words,
                            Math.min(linked, end),
                            Math.min(bold, end),
                            counts[STOP],
                            counts[CAPITAL],
                            counts[DIGIT]),
                    firstLink,
                    links);
        }
        length = 0;
        Arrays.fill(opened, 0, depth, 0);
        Arrays.fill(counts, 0);
        linked = bold = words = mostHints = mostChars = 0;
        firstLink = links;
        return block;
    }
}
