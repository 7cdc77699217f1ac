package vn.lantoa.verify;

/**
 * Scans a text from one chain to the next: runs of letters and digits, twelve at most in each, that a full stop, a slash or a
 * hyphen joins, as the parts of a code are. Every article is scanned, so no regular expressions are used.
 */
final class Chain {

    private static final int LONGEST_PART = 12;
    private static final int MOST_PARTS = 8;

    private final String text;
    private final int[] starts = new int[MOST_PARTS];
    private final int[] ends = new int[MOST_PARTS];
    /** How many digits the parts have up to each. */
    private final int[] digits = new int[MOST_PARTS];

    private int parts;
    private int at;
    private int digitsOfRun;

    Chain(String text) {
        this.text = text;
    }

    /** Goes to the next chain; false where there is none. */
    boolean next() {
        parts = 0;
        while (parts == 0 && at < text.length()) {
            if (isPart(at)) {
                read();
            } else {
                at += Character.charCount(text.codePointAt(at));
            }
        }
        return parts > 0;
    }

    int parts() {
        return parts;
    }

    int start(int part) {
        return starts[part];
    }

    int end(int part) {
        return ends[part];
    }

    int length() {
        return ends[parts - 1] - starts[0];
    }

    boolean hasDigit() {
        return digits[parts - 1] > 0;
    }

    /** Whether the parts from the one to the other have a digit. */
    boolean hasDigit(int from, int to) {
        return digits[to] > (from == 0 ? 0 : digits[from - 1]);
    }

    /** Reads the chain that begins here; leaves it empty where its first run is too long. */
    private void read() {
        int start = at;
        at = endOfRun(start);
        int end = at;
        while (isShort(start, end)) {
            add(start, end);
            start = parts < MOST_PARTS ? joined(end) : -1;
            if (start < 0) {
                return;
            }
            end = endOfRun(start);
        }
    }

    private void add(int start, int end) {
        starts[parts] = start;
        ends[parts] = end;
        digits[parts] = digitsOfRun + (parts == 0 ? 0 : digits[parts - 1]);
        parts++;
        at = end;
    }

    private boolean isShort(int start, int end) {
        return end - start <= LONGEST_PART || text.codePointCount(start, end) <= LONGEST_PART;
    }

    /** Where the run begins that something joins to what ends here; below zero where nothing does. */
    private int joined(int end) {
        int joint = isBlank(end) ? end + 1 : end;
        if (joint >= text.length() || !isJoint(text.charAt(joint))) {
            return -1;
        }
        int start = isBlank(joint + 1) ? joint + 2 : joint + 1;
        return start < text.length() && isPart(start) ? start : -1;
    }

    private int endOfRun(int start) {
        int end = start;
        digitsOfRun = 0;
        while (end < text.length() && isPart(end)) {
            digitsOfRun += isDigit(text.charAt(end)) ? 1 : 0;
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private boolean isPart(int place) {
        char c = text.charAt(place);
        return c < 128
                ? isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
                : Character.isLetter(text.codePointAt(place));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private boolean isBlank(int place) {
        char c = place < text.length() ? text.charAt(place) : 'x';
        return c == ' ' || (c >= '\t' && c <= '\r');
    }

    private static boolean isJoint(char c) {
        return c == '.' || c == '/' || c == '-' || (c >= '\u2010' && c <= '\u2015') || c == '\u2212';
    }
}
