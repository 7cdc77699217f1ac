package vn.lantoa.classify;

import java.util.ArrayList;
import java.util.List;
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

    private final Node root = new Node();
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
        Stretch stretch = new Stretch(text, from, to);
        List<Match> matches = new ArrayList<>();
        int at = 0;
        while (at < syllables.size()) {
            Match match = longest(stretch, syllables, at);
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
    private static int firstBehind(List<Syllable> syllables, int offset) {
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
        Node node = root;
        for (String key : keys) {
            node = node.grow(Hashes.of(key));
        }
        node.add(phrase);
    }

    private Match longest(Stretch stretch, List<Syllable> syllables, int at) {
        Match found = null;
        Node node = root;
        for (int i = at; i < syllables.size(); i++) {
            if (i > at
                    && !isJoined(
                            stretch.text,
                            syllables.get(i - 1).end(),
                            syllables.get(i).start())) {
                break;
            }
            node = node.next(syllables.get(i).hash());
            if (node == null) {
                break;
            }
            int start = syllables.get(at).start();
            int end = syllables.get(i).end();
            Phrase phrase = node.phrases.isEmpty() ? null : node.fitting(stretch, start, end);
            found = phrase == null ? found : new Match(phrase, start, end);
        }
        return found;
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

    /** Where phrases are looked for. */
    private static final class Stretch {
        private final String text;
        private final int from;
        private final int to;
        private Boolean capitals;

        Stretch(String text, int from, int to) {
            this.text = text;
            this.from = from;
            this.to = to;
        }

        /**
         * Capitals tell nothing in a headline that is all capitals: AI may be the pronoun there. Counted when first asked: few
         * stretches have a phrase whose capitals matter.
         */
        boolean isInCapitals() {
            if (capitals == null) {
                capitals = count();
            }
            return capitals;
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

    private static final class Node {
        private long[] hashes = new long[2];
        private Node[] next = new Node[2];
        private int size;
        private final List<Phrase> phrases = new ArrayList<>(1);

        /** The one behind a syllable; null where no phrase goes on with it. */
        Node next(long hash) {
            return next[slot(hash)];
        }

        Node grow(long hash) {
            if (2 * size >= next.length) {
                widen();
            }
            int slot = slot(hash);
            if (next[slot] == null) {
                hashes[slot] = hash;
                next[slot] = new Node();
                size++;
            }
            return next[slot];
        }

        private void widen() {
            long[] had = hashes;
            Node[] nodes = next;
            hashes = new long[2 * had.length];
            next = new Node[2 * had.length];
            for (int i = 0; i < had.length; i++) {
                if (nodes[i] != null) {
                    int slot = slot(had[i]);
                    hashes[slot] = had[i];
                    next[slot] = nodes[i];
                }
            }
        }

        /** Where it stands, or would. */
        private int slot(long hash) {
            int slot = (int) (hash ^ (hash >>> 32)) & (next.length - 1);
            while (next[slot] != null && hashes[slot] != hash) {
                slot = (slot + 1) & (next.length - 1);
            }
            return slot;
        }

        /** Exact phrases first, then those that mean something, then the mere contexts. */
        void add(Phrase phrase) {
            int at = 0;
            while (at < phrases.size() && rank(phrases.get(at)) <= rank(phrase)) {
                at++;
            }
            phrases.add(at, phrase);
        }

        private static int rank(Phrase phrase) {
            return phrase.exact() ? 0 : phrase.counts() ? 1 : 2;
        }

        Phrase fitting(Stretch stretch, int start, int end) {
            for (Phrase phrase : phrases) {
                if (!phrase.exact()
                        || (!stretch.isInCapitals()
                                && hasCapitalsOf(phrase, Text.normal(stretch.text.substring(start, end))))) {
                    return phrase;
                }
            }
            return null;
        }
    }
}
