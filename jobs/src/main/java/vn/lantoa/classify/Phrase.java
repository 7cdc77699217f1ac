package vn.lantoa.classify;

import java.util.List;
import vn.lantoa.text.Syllable;
import vn.lantoa.text.Syllables;

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

    /** Whether every syllable that the phrase writes with a capital stands so in what was found. */
    boolean isWrittenIn(String found) {
        List<Syllable> wanted = Syllables.of(text);
        List<Syllable> there = Syllables.of(found);
        for (int i = 0; i < wanted.size() && i < there.size(); i++) {
            String syllable = wanted.get(i).text();
            if (syllable.chars().anyMatch(Character::isUpperCase)
                    && !syllable.equals(there.get(i).text())) {
                return false;
            }
        }
        return true;
    }
}
