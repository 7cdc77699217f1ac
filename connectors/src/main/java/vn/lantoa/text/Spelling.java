package vn.lantoa.text;

/**
 * A word as it is written, with the forms that it is compared by.
 *
 * @param key {@link Folding#key} of it
 * @param loose {@link Folding#loose} of the key
 * @param hash {@link Hashes#of} the loose form
 */
record Spelling(String text, String key, String loose, long hash) {

    private static final Memo<Spelling> KNOWN = new Memo<>(Spelling::worked);

    /** Of a part of a text. */
    static Spelling of(String text, int start, int end) {
        return KNOWN.of(text.substring(start, end));
    }

    private static Spelling worked(String word) {
        String key = Folding.key(word);
        String loose = Folding.loose(key);
        return new Spelling(word, key, loose, Hashes.of(loose));
    }
}
