package vn.lantoa.extract;

import java.util.Arrays;

/** Text being gathered until the edge of a block, counted on the way. */
final class Run {

    private static final int LONGEST = 200_000;

    private final StringBuilder text = new StringBuilder();
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

    void add(String piece) {
        int before = text.length();
        int room = LONGEST - before;
        int end = Math.min(piece.length(), Math.max(0, room));
        char last = before == 0 ? ' ' : text.charAt(before - 1);
        for (int i = 0; i < end; i++) {
            char c = piece.charAt(i);
            if (isBlank(c)) {
                if (last != ' ' && last != '\n') {
                    text.append(' ');
                    last = ' ';
                }
                continue;
            }
            if (last == ' ' || last == '\n') {
                words++;
            }
            count(c);
            text.append(c);
            last = c;
        }
        int added = text.length() - before;
        linked += inLinks > 0 ? added : 0;
        bold += inStrong > 0 ? added : 0;
    }

    private static boolean isBlank(char c) {
        return c <= ' '
                || c == '\u00a0'
                || c == '\u200b'
                || c == '\ufeff'
                || c == '\u3000'
                || c == '\u2009'
                || c == '\u202f';
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
        } else if (Character.isUpperCase(c)) {
            capitals++;
        }
    }

    /** A broken line; whether it is the second in a row, which parts paragraphs. */
    boolean line() {
        int end = text.length();
        if (end > 0 && text.charAt(end - 1) == ' ') {
            text.setLength(--end);
        }
        if (end == 0 || text.charAt(end - 1) == '\n') {
            return end > 0;
        }
        text.append('\n');
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
        opened[depth++] = text.length();
    }

    /** The innermost inline element ends. */
    void close() {
        depth--;
        int chars = text.length() - opened[depth];
        if (open[depth] != 0 && chars > mostChars) {
            mostChars = chars;
            mostHints = open[depth];
        }
    }

    /** The block that ends here; null where nothing was gathered. What follows is counted from the start. */
    Block end(Box box, int links) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) <= ' ') {
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
                    text.substring(0, end),
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
        text.setLength(0);
        Arrays.fill(opened, 0, depth, 0);
        linked = bold = words = stops = capitals = digits = mostHints = mostChars = 0;
        firstLink = links;
        return block;
    }
}
