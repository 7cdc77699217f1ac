package vn.lantoa.extract;

/**
 * Words that names of elements are made of, with their meaning as bits. Names are read in one pass and as numbers: this is
 * asked for every attribute of every page, and must not cost more than looking the name up would.
 */
final class NameWords {

    /** Set where a name may be that of a date; the names that are not are many, and told by three letters in a row. */
    static final int MAY_NAME_DATE = 1 << 31;

    private static final int LONGEST = 400;
    private static final int LETTERS = 0x7fff;

    private final WordBits meanings = new WordBits();
    private final String[] partsOfDates;

    /** A bit for every three letters in which a part of a date's name begins. */
    private final long[] begins = new long[(LETTERS + 1) / Long.SIZE];

    /**
     * @param partsOfDates what names of dates have in them, in lower case, at least three letters each
     */
    NameWords(String... partsOfDates) {
        this.partsOfDates = partsOfDates;
        for (String part : partsOfDates) {
            int letters = (place(part.charAt(0)) << 10) | (place(part.charAt(1)) << 5) | place(part.charAt(2));
            begins[letters >> 6] |= 1L << letters;
        }
    }

    /** Adds a meaning to the words of a list, which are parted by blanks. */
    void put(int meaning, String list) {
        for (String word : list.split(" ", -1)) {
            int hash = 0;
            for (int i = 0; i < word.length(); i++) {
                hash = hash * 31 + word.charAt(i);
            }
            meanings.add(hash, meaning);
        }
    }

    /**
     * What the words of a name mean. They end where no letter follows and where a capital follows a small letter; two in a
     * row may mean one thing.
     */
    int hints(String name) {
        int hints = 0;
        int word = 0;
        int pair = 0;
        boolean small = false;
        boolean paired = false;
        int letters = 0;
        int end = Math.min(name.length(), LONGEST);
        for (int i = 0; i < end; i++) {
            char c = name.charAt(i);
            letters = ((letters << 5) | place(c)) & LETTERS;
            if (((begins[letters >> 6] >>> letters) & 1) != 0 && hints >= 0 && mayNameDate(name, i - 2)) {
                hints |= MAY_NAME_DATE;
            }
            boolean letter = isLetter(c);
            boolean capital = letter && isCapital(c);
            if (word != 0 && (!letter || (capital && small))) {
                hints |= meanings.of(word) | (paired ? meanings.of(pair) : 0);
                pair = word;
                paired = true;
                word = 0;
            }
            if (letter) {
                int lower = capital ? lower(c) : c;
                word = word * 31 + lower;
                pair = pair * 31 + lower;
            } else if (c == ' ') {
                pair = 0;
                paired = false;
            }
            small = letter && !capital;
        }
        return word == 0 ? hints : hints | meanings.of(word) | (paired ? meanings.of(pair) : 0);
    }

    private boolean mayNameDate(String name, int from) {
        for (String part : partsOfDates) {
            if (name.regionMatches(true, from, part, 0, part.length())) {
                return true;
            }
        }
        return false;
    }

    /** A letter's place in the alphabet; 0 for signs. */
    private static int place(char c) {
        return isLetter(c) ? c & 31 : 0;
    }

    private static boolean isCapital(char c) {
        return c < 128 ? c <= 'Z' : Character.isUpperCase(c);
    }

    private static int lower(char c) {
        return c < 128 ? c | 32 : Character.toLowerCase(c);
    }

    private static boolean isLetter(char c) {
        return c < 128 ? (c | 32) >= 'a' && (c | 32) <= 'z' : Character.isLetter(c);
    }
}
