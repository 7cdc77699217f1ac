package vn.lantoa.classify;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.text.Syllable;
import vn.lantoa.text.Syllables;
import vn.lantoa.text.Text;

/** The stretch of a text in which phrases are looked for, and whether the capitals that stand there are those of a phrase. */
final class SearchedText {

    private final String text;
    private final int from;
    private final int to;
    private @Nullable Boolean capitals;

    SearchedText(String text, int from, int to) {
        this.text = text;
        this.from = from;
        this.to = to;
    }

    String text() {
        return text;
    }

    /** The first phrase whose capitals, where they matter, stand at a place of the text; null where there is none. */
    @Nullable
    Phrase fitting(List<Phrase> phrases, int start, int end) {
        for (Phrase phrase : phrases) {
            if (!phrase.exact()
                    || (!isInCapitals() && hasCapitalsOf(phrase, Text.normal(text.substring(start, end))))) {
                return phrase;
            }
        }
        return null;
    }

    /**
     * Capitals tell nothing in a headline that is all capitals: AI may be the pronoun there. Counted when first asked: few
     * stretches have a phrase whose capitals matter.
     */
    private boolean isInCapitals() {
        Boolean known = capitals;
        if (known == null) {
            known = count();
            capitals = known;
        }
        return known;
    }

    private boolean count() {
        int capitals = 0;
        int letters = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            letters += Character.isLetter(c) ? 1 : 0;
            capitals += Character.isUpperCase(c) ? 1 : 0;
        }
        return letters >= 10 && capitals > 0.7 * letters;
    }

    /** Whether every syllable that the phrase writes with a capital stands so in the text. */
    private static boolean hasCapitalsOf(Phrase phrase, String text) {
        List<Syllable> wanted = Syllables.of(phrase.text());
        List<Syllable> found = Syllables.of(text);
        for (int i = 0; i < wanted.size() && i < found.size(); i++) {
            String syllable = wanted.get(i).text();
            if (syllable.chars().anyMatch(Character::isUpperCase)
                    && !syllable.equals(found.get(i).text())) {
                return false;
            }
        }
        return true;
    }
}
