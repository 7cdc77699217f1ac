package vn.lantoa.text;

/**
 * A word as it is written, with the forms that it is compared by.
 *
 * @param key {@link Folding#key} of it
 * @param loose {@link Folding#loose} of the key
 */
record Spelling(String text, String key, String loose) {

    private static final Memo<Spelling> KNOWN = new Memo<>(Spelling::worked);

    /** Of a part of a text. */
    static Spelling of(String text, int start, int end) {
        return KNOWN.of(text, start, end);
    }

    private static Spelling worked(String word) {
        String key = Folding.key(word);
        return new Spelling(word, key, Folding.loose(key));
    }
}
