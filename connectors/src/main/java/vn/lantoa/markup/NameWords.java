package vn.lantoa.markup;

/**
 * Words in the names of elements, with their meaning as bits. Names are read in one pass and as numbers: this is
 * called for every attribute of every page, and must not cost more than looking up the name.
 */
final class NameWords {

    /** Set where a name may be that of a date; most names are not, which three consecutive letters show. */
    static final int MAY_NAME_DATE = 1 << 31;

    private static final int LONGEST = 400;
    private static final int LETTERS = 0x7fff;
    private static final int SIGN = 0;
    private static final int CAPITAL = 1 << 16;
    private static final int PLACE = CAPITAL - 1;
    private static final int[] KINDS = new int[128];

    static {
        for (char c = 0; c < KINDS.length; c++) {
            KINDS[c] = kindOf(c);
        }
    }

    private final WordBits meanings = new WordBits();
    private final String[] partsOfDates;
    private final int[] lettersOfParts;

    /** A bit for every three letters in which a part of a date's name begins. */
    private final long[] begins = new long[(LETTERS + 1) / Long.SIZE];

    /**
     * @param partsOfDates parts of names of dates, in lower case, at least three letters each
     */
    NameWords(String... partsOfDates) {
        this.partsOfDates = partsOfDates;
        this.lettersOfParts = new int[partsOfDates.length];
        for (int i = 0; i < partsOfDates.length; i++) {
            String part = partsOfDates[i];
            int letters = (place(part, 0) << 10) | (place(part, 1) << 5) | place(part, 2);
            begins[letters >> 6] |= 1L << letters;
            lettersOfParts[i] = letters;
        }
    }

    private static int place(String part, int at) {
        return kind(part.charAt(at)) & 31;
    }

    /** Adds a meaning to the words of a list, which are separated by blanks. */
    void put(int meaning, String list) {
        for (String word : list.split(" ", -1)) {
            int hash = 0;
            for (int i = 0; i < word.length(); i++) {
                hash = hash * 31 + (kind(word.charAt(i)) & PLACE);
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
        int before = 0;
        int letters = 0;
        boolean paired = false;
        char[] chars = name.toCharArray();
        int end = Math.min(chars.length, LONGEST);
        for (int i = 0; i < end; i++) {
            char c = chars[i];
            int kind = kind(c);
            int place = kind & PLACE;
            letters = ((letters << 5) | (place & 31)) & LETTERS;
            if (((begins[letters >> 6] >>> letters) & 1) != 0 && hints >= 0 && mayNameDate(name, i - 2, letters)) {
                hints |= MAY_NAME_DATE;
            }
            boolean ends = kind == SIGN || ((kind & CAPITAL) != 0 && before != SIGN && (before & CAPITAL) == 0);
            if (ends && word != 0) {
                hints |= meanings.of(word) | (paired ? meanings.of(pair) : 0);
                pair = word;
                paired = true;
                word = 0;
            }
            if (kind != SIGN) {
                word = word * 31 + place;
                pair = pair * 31 + place;
            } else if (c == ' ') {
                pair = 0;
                paired = false;
            }
            before = kind;
        }
        return word == 0 ? hints : hints | meanings.of(word) | (paired ? meanings.of(pair) : 0);
    }

    private boolean mayNameDate(String name, int from, int letters) {
        for (int i = 0; i < lettersOfParts.length; i++) {
            String part = lettersOfParts[i] == letters ? partsOfDates[i] : null;
            if (part != null && name.regionMatches(true, from, part, 0, part.length())) {
                return true;
            }
        }
        return false;
    }

    /** A letter's place in the alphabet, with {@link #CAPITAL} where it is one; {@link #SIGN} for what is no letter. */
    private static int kind(char c) {
        return c < KINDS.length ? KINDS[c] : kindOf(c);
    }

    private static int kindOf(char c) {
        if (!Character.isLetter(c)) {
            return SIGN;
        }
        boolean ascii = c < KINDS.length;
        int place = ascii ? c & 31 : Character.toLowerCase(c) & PLACE;
        return Character.isUpperCase(c) ? place | CAPITAL : place;
    }
}
