package vn.lantoa.classify;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.text.Folding;
import vn.lantoa.text.Hashes;
import vn.lantoa.text.Syllable;
import vn.lantoa.text.Syllables;
import vn.lantoa.text.Text;

/**
 * All phrases of a taxonomy, found in one pass over a text.
 *
 * <p>Phrases are compared by syllable, without regard to capitals, place of the tone, i or y, hyphens and commas. Where
 * several begin at one place the longest counts, and what it covers counts for no other. Phrases of three syllables and
 * more are also found where they are written without diacritics; shorter ones would be ambiguous.
 */
final class Phrases {

    /** The most syllables of a phrase. */
    static final int LONGEST = 20;

    private static final int UNAMBIGUOUS = 3;
    private static final int WIDEST_GAP = 4;

    private final PhraseNode root = new PhraseNode();
    private final int concepts;

    Phrases(List<Phrase> phrases) {
        concepts = phrases.stream().mapToInt(Phrase::concept).max().orElse(-1) + 1;
        for (Phrase phrase : phrases) {
            List<String> keys = keys(phrase.text());
            add(keys, phrase);
            if (keys.size() >= UNAMBIGUOUS && !phrase.exact()) {
                add(keys.stream().map(Folding::fold).toList(), phrase);
            }
        }
    }

    /** One place of a phrase in a text. */
    record Match(Phrase phrase, int start, int end) {}

    /** How many concepts the phrases belong to. */
    int concepts() {
        return concepts;
    }

    /** The places that count, in the order of the text. */
    List<Match> in(String text) {
        return in(text, Syllables.of(text), 0, text.length());
    }

    /**
     * The places that count in a stretch of a text, in their order.
     *
     * @param all syllables of the whole text
     */
    List<Match> in(String text, List<Syllable> all, int from, int to) {
        List<Syllable> syllables = all.subList(firstBehind(all, from), firstBehind(all, to));
        List<Match> matches = new ArrayList<>();
        int at = 0;
        while (at < syllables.size()) {
            Match match = longest(text, syllables, at);
            if (match == null) {
                at++;
                continue;
            }
            if (match.phrase.counts()) {
                matches.add(match);
            }
            while (at < syllables.size() && syllables.get(at).start() < match.end) {
                at++;
            }
        }
        return matches;
    }

    /** The first syllable that begins there or behind. */
    static int firstBehind(List<Syllable> syllables, int offset) {
        int low = 0;
        int high = syllables.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (syllables.get(middle).start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The keys by which a phrase is found. */
    static List<String> keys(String text) {
        return Syllables.of(Text.normal(text)).stream().map(Syllable::loose).toList();
    }

    private void add(List<String> keys, Phrase phrase) {
        PhraseNode node = root;
        for (String key : keys) {
            node = node.grow(Hashes.of(key));
        }
        node.add(phrase);
    }

    private @Nullable Match longest(String text, List<Syllable> syllables, int at) {
        Match found = null;
        PhraseNode node = root;
        for (int i = at; i < syllables.size(); i++) {
            if (i > at
                    && !isJoined(
                            text, syllables.get(i - 1).end(), syllables.get(i).start())) {
                break;
            }
            node = node.next(syllables.get(i).hash());
            if (node == null) {
                break;
            }
            int start = syllables.get(at).start();
            int end = syllables.get(i).end();
            Phrase phrase = fitting(node.phrases(), text, start, end);
            found = phrase == null ? found : new Match(phrase, start, end);
        }
        return found;
    }

    /** The first phrase whose capitals, where they matter, stand at a place of the text; null where there is none. */
    private static @Nullable Phrase fitting(List<Phrase> phrases, String text, int start, int end) {
        for (Phrase phrase : phrases) {
            if (!phrase.exact() || phrase.isWrittenIn(Text.normal(text.substring(start, end)))) {
                return phrase;
            }
        }
        return null;
    }

    /** Whether two syllables may belong to one phrase: only blanks, commas, hyphens, quotes and the like between them. */
    private static boolean isJoined(String text, int from, int to) {
        if (to - from > WIDEST_GAP) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (" ,-–—‑&/'\"‘’“”".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }
}
