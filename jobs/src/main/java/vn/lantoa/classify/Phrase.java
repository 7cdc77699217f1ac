package vn.lantoa.classify;

/**
 * One way to write a concept.
 *
 * @param concept index in the taxonomy; -1 for a phrase that stands for nothing and only keeps shorter ones inside it
 *     from counting
 * @param text as written in the taxonomy
 * @param exact whether capitals matter
 */
public record Phrase(int concept, String text, boolean exact) {

    static final int NOTHING = -1;

    boolean counts() {
        return concept != NOTHING;
    }
}
