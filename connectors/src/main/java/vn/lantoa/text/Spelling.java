package vn.lantoa.text;

/**
 * A word as it is written, with the forms that it is compared by.
 *
 * @param key {@link Folding#key} of it
 * @param loose {@link Folding#loose} of the key
 */
record Spelling(String text, String key, String loose) {

    private static final Memo<Spelling> KNOWN = new Memo<>(Spelling::worked);

    static Spelling of(String word) {
        return KNOWN.of(word);
    }

    private static Spelling worked(String word) {
        String key = Folding.key(word);
        return new Spelling(word, key, Folding.loose(key));
    }
}
