package vn.lantoa.annotate;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.lantoa.bodies.Surroundings;
import vn.lantoa.text.Syllable;
import vn.lantoa.text.Syllables;
import vn.lantoa.text.Text;

/** Whether the words before the name of a place make it another thing: a ward, a newspaper, a person. */
final class Context {

    /** The most syllables of such words. */
    private static final int LONGEST = 3;

    private final Set<String> notAfter;
    private final Set<String> although;
    private final Set<String> familyNames = new HashSet<>();

    Context(Surroundings surroundings) {
        notAfter = keys(surroundings.notAfter());
        although = keys(surroundings.although());
        surroundings.familyNames().forEach(name -> familyNames.add(Text.normal(name)));
    }

    /**
     * Whether a place is no place there.
     *
     * @param at its first syllable
     * @param free the first syllable that no name before it covers
     */
    boolean forbids(String text, List<Syllable> syllables, int at, int free) {
        if (at <= free) {
            return false;
        }
        if (familyNames.contains(Text.normal(syllables.get(at - 1).text())) && isSide(text, syllables, at)) {
            return true;
        }
        boolean forbidden = false;
        StringBuilder before = new StringBuilder();
        for (int i = at - 1; i >= Math.max(free, at - LONGEST) && isSide(text, syllables, i + 1); i--) {
            before.insert(0, before.isEmpty() ? "" : " ")
                    .insert(0, syllables.get(i).loose());
            forbidden |= notAfter.contains(before.toString());
            if (although.contains(before.toString())) {
                return false;
            }
        }
        return forbidden;
    }

    /** Whether nothing but blanks is between a syllable and the one before it. */
    private static boolean isSide(String text, List<Syllable> syllables, int at) {
        return text.substring(syllables.get(at - 1).end(), syllables.get(at).start())
                .isBlank();
    }

    private static Set<String> keys(List<String> words) {
        Set<String> keys = new HashSet<>();
        for (String word : words) {
            keys.add(String.join(
                    " ",
                    Syllables.of(Text.normal(word)).stream()
                            .map(Syllable::loose)
                            .toList()));
        }
        return keys;
    }
}
