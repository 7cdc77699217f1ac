package vn.lantoa.extract;

import java.util.Arrays;

/** Text being gathered until the edge of a block, counted on the way. */
final class Run {

    /** Stands for the number of figures of a text in which nothing is to be seen. */
    static final int BLANK = -1;

    private static final int LONGEST = 200_000;

    /** From here on signs and letters without case. */
    private static final char NO_CAPITALS = 0x2000;

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
    private int stops;
    private int capitals;
    private int digits;
    private int mostHints;
    private int mostChars;
    private int firstLink;

    /**
     * Adds a piece of text.
     *
     * @return how many figures it has, or {@link #BLANK}
     */
    int add(String piece) {
        int digitsBefore = digits;
        boolean blank = true;
        int before = length;
        int end = Math.min(piece.length(), LONGEST - before);
        if (text.length < before + end) {
            text = Arrays.copyOf(text, Math.max(2 * text.length, before + end));
        }
        piece.getChars(0, end, text, before);
        boolean apart = before == 0 || text[before - 1] <= ' ';
        for (int i = before; i < before + end; i++) {
            char c = text[i];
            if (isBlank(c)) {
                if (!apart) {
                    text[length++] = ' ';
                    apart = true;
                }
                continue;
            }
            blank = false;
            words += apart ? 1 : 0;
            apart = false;
            count(c);
            text[length++] = c;
        }
        int added = length - before;
        linked += inLinks > 0 ? added : 0;
        bold += inStrong > 0 ? added : 0;
        return blank ? BLANK : digits - digitsBefore;
    }

    private static boolean isBlank(char c) {
        if (c < '\u00a0') {
            return c <= ' ';
        }
        return c == '\u00a0' || c == '\u200b' || c == '\ufeff' || c == '\u3000' || c == '\u2009' || c == '\u202f';
    }

    private void count(char c) {
        if (c < 128) {
            if (c >= 'A' && c <= 'Z') {
                capitals++;
            } else if (c >= '0' && c <= '9') {
                digits++;
            } else if (c == ',' || c == '.' || c == '?' || c == '!' || c == ';') {
                stops++;
            }
        } else if (c == '\u3001' || c == '\u3002' || c == '\uff0c') {
            stops++;
        } else if (c < NO_CAPITALS && Character.isUpperCase(c)) {
            capitals++;
        }
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
    Block end(Box box, int links) {
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
                    end,
                    words,
                    Math.min(linked, end),
                    Math.min(bold, end),
                    stops,
                    capitals,
                    digits,
                    firstLink,
                    links);
        }
        length = 0;
        Arrays.fill(opened, 0, depth, 0);
        linked = bold = words = stops = capitals = digits = mostHints = mostChars = 0;
        firstLink = links;
        return block;
    }
}
