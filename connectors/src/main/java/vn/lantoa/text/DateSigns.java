package vn.lantoa.text;

/** Tells from its figures alone whether a text may hold a date: most texts with figures do not. */
public final class DateSigns {

    /** The largest distance between the figures of one date, in characters: {@code 2 de septiembre del 2023}. */
    private static final int APART = 30;

    private static final int FEWEST_LETTERS = 2;
    private static final int COMPACT = 8;

    private final String text;
    private int yearEnd = -APART - 1;
    private int end = -APART - 1;
    private int endBefore = -APART - 1;

    private DateSigns(String text) {
        this.text = text;
    }

    /** Whether a search for dates in it can find any. */
    public static boolean in(String text) {
        return new DateSigns(text).found();
    }

    private boolean found() {
        int length = text.length();
        int i = 0;
        while (i < length) {
            int start = i;
            while (i < length && isDigit(text.charAt(i))) {
                i++;
            }
            if (i > start && isOfDate(start, i)) {
                return true;
            }
            i = i > start ? i : i + 1;
        }
        return false;
    }

    /** Whether figures make a date with those before them, or by themselves. */
    private boolean isOfDate(int start, int stop) {
        int figures = stop - start;
        if (figures == 4 && isYear(start)) {
            yearEnd = stop;
            return start - end <= APART;
        }
        if (figures > 2) {
            return figures == COMPACT;
        }
        boolean afterYear = start - yearEnd <= APART;
        boolean third = start - endBefore <= APART;
        boolean afterMonth = figures == 2 && start - end <= APART && hasLetters(end, start);
        endBefore = end;
        end = stop;
        return afterYear || third || afterMonth;
    }

    private boolean isYear(int at) {
        return (text.charAt(at) == '1' && text.charAt(at + 1) == '9') || text.charAt(at) == '2';
    }

    private boolean hasLetters(int from, int to) {
        int letters = 0;
        for (int i = from; i < to; i++) {
            letters += Character.isLetter(text.charAt(i)) ? 1 : 0;
        }
        return letters >= FEWEST_LETTERS;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
