package vn.lantoa.classify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import vn.lantoa.model.Article;
import vn.lantoa.text.Folding;
import vn.lantoa.text.Hashes;
import vn.lantoa.text.Syllable;
import vn.lantoa.text.Syllables;

/**
 * What a learnt model looks at in an article: the words of its title and lead by themselves, two and three side by side without
 * their diacritics, the concepts of the taxonomy that stand there, and where the article was published. Its body is no part of
 * it: a text of a thousand words says too much to tell what it is about.
 */
public final class ThemeFeatures {

    /** What a feature is. The mark stands before its name in the file of a model. */
    public enum Kind {
        TITLE_WORDS('t', true),
        WORDS('w', true),
        TITLE_CONCEPT('k', false),
        LEAD_CONCEPT('c', false),
        SECTION('s', false),
        HOST('h', false),
        PATH('p', false);

        private final char mark;
        private final boolean words;

        Kind(char mark, boolean words) {
            this.mark = mark;
            this.words = words;
        }

        /** Whether it is words, the rarer of which say more. */
        public boolean isOfWords() {
            return words;
        }

        /** The kind of a mark. */
        static @Nullable Kind of(char mark) {
            for (Kind kind : values()) {
                if (kind.mark == mark) {
                    return kind;
                }
            }
            return null;
        }
    }

    private static final int MOST_SYLLABLES = 200;
    private static final int LONGEST = 3;
    private static final int MOST_FOLDERS = 4;

    private final List<Feature> features = new ArrayList<>();
    private final Set<Long> seen = new HashSet<>();

    private final LongPredicate wanted;

    private ThemeFeatures(LongPredicate wanted) {
        this.wanted = wanted;
    }

    /**
     * A feature of an article.
     *
     * @param key by which a model finds it
     * @param value what it is, such as the id of a concept or a section; null for words, which stand in the text
     * @param start first UTF-16 unit of its first place in {@link Article#text()}; as its end where it is not of the text
     * @param end the unit after the last
     */
    public record Feature(Kind kind, long key, @Nullable String value, int start, int end) {

        /** Whether it stands in the text. */
        boolean isPlaced() {
            return start < end;
        }

        /** What it is, for people: words as they stand in the text of the article, the id of a concept, a section. */
        public String said(String text) {
            return value == null ? text.substring(start, end) : value;
        }

        /**
         * Its name in the file of a model, by which {@link #keyOf} finds the key again.
         *
         * @param text of the article
         */
        public String name(String text) {
            return kind.mark + ":" + (value == null ? String.join(" ", words(text.substring(start, end))) : value);
        }
    }

    /**
     * The features of an article, each once, those of its text in their order.
     *
     * @param wanted keys of those that are of use
     */
    static List<Feature> of(Article article, Taxonomy taxonomy, List<Findings.Finding> findings, LongPredicate wanted) {
        ThemeFeatures features = new ThemeFeatures(wanted);
        String text = article.text();
        int title = article.content().title().length();
        int lead = Findings.endOfLead(article);
        List<Syllable> syllables = Syllables.ofArticle(text);
        int first = behind(syllables, title);
        features.addWords(Kind.TITLE_WORDS, syllables.subList(0, first), LONGEST);
        features.addWords(Kind.WORDS, syllables.subList(0, first), LONGEST);
        features.addWords(Kind.WORDS, syllables.subList(first, behind(syllables, lead)), LONGEST - 1);
        for (Findings.Finding finding : findings) {
            if (finding.zone() != Zone.BODY) {
                features.add(
                        finding.zone() == Zone.TITLE ? Kind.TITLE_CONCEPT : Kind.LEAD_CONCEPT,
                        taxonomy.concepts().get(finding.phrase().concept()).id(),
                        finding.start(),
                        finding.end());
            }
        }
        features.addPlace(article);
        return features.features;
    }

    /**
     * The key of a feature by its name.
     *
     * @throws IllegalArgumentException where no feature is called so
     */
    static long keyOf(String name) {
        Kind kind = name.length() < 3 || name.charAt(1) != ':' ? null : Kind.of(name.charAt(0));
        if (kind == null) {
            throw new IllegalArgumentException("no feature is called " + name);
        }
        String value = name.substring(2);
        if (!kind.words) {
            return key(kind, Hashes.of(value));
        }
        String[] words = value.split(" ", -1);
        long key = start(kind);
        for (String word : words) {
            key = Hashes.pair(key, Hashes.of(word));
        }
        return key;
    }

    /** The forms of words by which they are found: one by itself as it is spelt, several without diacritics. */
    private static List<String> words(String text) {
        List<Syllable> syllables = Syllables.of(text);
        return syllables.size() == 1
                ? List.of(syllables.get(0).loose())
                : syllables.stream()
                        .map(syllable -> Folding.fold(syllable.loose()))
                        .toList();
    }

    private void addWords(Kind kind, List<Syllable> all, int longest) {
        List<Syllable> syllables = all.subList(0, Math.min(all.size(), MOST_SYLLABLES));
        for (int i = 0; i < syllables.size(); i++) {
            Syllable first = syllables.get(i);
            add(kind, Hashes.pair(start(kind), first.hash()), null, first.start(), first.end());
            long key = Hashes.pair(start(kind), first.bareHash());
            for (int length = 2; length <= longest && i + length <= syllables.size(); length++) {
                Syllable last = syllables.get(i + length - 1);
                key = Hashes.pair(key, last.bareHash());
                add(kind, key, null, first.start(), last.end());
            }
        }
    }

    private void add(Kind kind, String value, int start, int end) {
        add(kind, key(kind, Hashes.of(value)), value, start, end);
    }

    private void add(Kind kind, long key, @Nullable String value, int start, int end) {
        if (wanted.test(key) && seen.add(key)) {
            features.add(new Feature(kind, key, value, start, end));
        }
    }

    private void addPlace(Article article) {
        String section = article.origin().section();
        if (section != null && !section.isBlank()) {
            add(Kind.SECTION, section.strip().toLowerCase(Locale.ROOT), 0, 0);
        }
        String[] parts = article.origin().address().split("/", MOST_FOLDERS + 5);
        if (parts.length < 4 || !parts[0].startsWith("http")) {
            return;
        }
        add(Kind.HOST, parts[2], 0, 0);
        for (int i = 3; i < parts.length - 1 && i < 3 + MOST_FOLDERS; i++) {
            if (!parts[i].isEmpty()) {
                add(Kind.PATH, parts[i], 0, 0);
            }
        }
    }

    private static int behind(List<Syllable> syllables, int offset) {
        int at = 0;
        while (at < syllables.size() && syllables.get(at).start() < offset) {
            at++;
        }
        return at;
    }

    private static long start(Kind kind) {
        return Hashes.pair(kind.mark, 0);
    }

    private static long key(Kind kind, long hash) {
        return Hashes.pair(start(kind), hash);
    }
}
