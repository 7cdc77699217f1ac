package vn.lantoa.classify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lantoa.model.Article;
import vn.lantoa.model.ModelCard;
import vn.lantoa.text.Hashes;
import vn.lantoa.text.Syllable;
import vn.lantoa.text.Syllables;

/**
 * What a learnt model looks at in an article: the words of its title and lead by themselves, two and three side by side, the
 * concepts of the taxonomy that stand there, and where the article was published. Its body is no part of it: a text of a thousand
 * words says too much to tell what it is about.
 */
public final class ThemeFeatures {

    /** What a feature is. The mark stands before its name in the file of a model. */
    public enum Kind {
        TITLE_WORDS('t', ModelCard.Kind.WORDS, "title"),
        WORDS('w', ModelCard.Kind.WORDS, "words"),
        TITLE_CONCEPT('k', ModelCard.Kind.CONCEPTS, "title"),
        LEAD_CONCEPT('c', ModelCard.Kind.CONCEPTS, "lead"),
        SECTION('s', ModelCard.Kind.PLACES, "section"),
        HOST('h', ModelCard.Kind.PLACES, "host"),
        PATH('p', ModelCard.Kind.PLACES, "folder");

        private final char mark;
        private final ModelCard.Kind onCard;
        private final String said;

        Kind(char mark, ModelCard.Kind onCard, String said) {
            this.mark = mark;
            this.onCard = onCard;
            this.said = said;
        }

        /** Whether it is words, the rarer of which say more. */
        public boolean isOfWords() {
            return onCard == ModelCard.Kind.WORDS;
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

    /** Where the path of an address ends. */
    private static final Pattern ENDS = Pattern.compile("[?#]");

    /** Folders that say when and not what: 2026, 03, mar. */
    private static final Pattern DATE = Pattern.compile("|[0-9]+|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec");

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
     * @param value the id of a concept, a section, a host or a folder; empty for words
     * @param words those that it is made of; empty where it is none
     * @param start first UTF-16 unit of its first place in {@link Article#text()}; as its end where it is not of the text
     * @param end the unit after the last
     */
    public record Feature(Kind kind, long key, String value, List<Syllable> words, int start, int end) {

        /** Whether it stands in the text. */
        boolean isPlaced() {
            return start < end;
        }

        /** What it is, for people: what stands in the text of the article, or where it was published. */
        public String said(String text) {
            return isPlaced() ? text.substring(start, end) : kind.said + ": " + value;
        }

        /** Its name in the file of a model, by which {@link #keyOf} finds the key again. */
        public String name() {
            return kind.mark + ":"
                    + (kind.isOfWords() ? words.stream().map(Syllable::loose).collect(Collectors.joining(" ")) : value);
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
        int first = Phrases.firstBehind(syllables, title);
        features.addWords(Kind.TITLE_WORDS, syllables.subList(0, first), LONGEST);
        features.addWords(Kind.WORDS, syllables.subList(0, first), LONGEST);
        features.addWords(Kind.WORDS, syllables.subList(first, Phrases.firstBehind(syllables, lead)), LONGEST - 1);
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
        Kind kind = called(name);
        String value = name.substring(2);
        if (!kind.isOfWords()) {
            return key(kind, Hashes.of(value));
        }
        String[] words = value.split(" ", -1);
        long key = start(kind);
        for (String word : words) {
            key = Hashes.pair(key, Hashes.of(word));
        }
        return key;
    }

    /**
     * What a card calls a feature of such a name.
     *
     * @throws IllegalArgumentException where no feature is called so
     */
    public static ModelCard.Kind kind(String name) {
        return called(name).onCard;
    }

    private static Kind called(String name) {
        Kind kind = name.length() < 3 || name.charAt(1) != ':' ? null : Kind.of(name.charAt(0));
        if (kind == null) {
            throw new IllegalArgumentException("no feature is called " + name);
        }
        return kind;
    }

    private void addWords(Kind kind, List<Syllable> all, int longest) {
        List<Syllable> syllables = all.subList(0, Math.min(all.size(), MOST_SYLLABLES));
        for (int i = 0; i < syllables.size(); i++) {
            long key = start(kind);
            for (int length = 1; length <= longest && i + length <= syllables.size(); length++) {
                key = Hashes.pair(key, syllables.get(i + length - 1).hash());
                addWord(kind, key, syllables, i, length);
            }
        }
    }

    private void addWord(Kind kind, long key, List<Syllable> syllables, int at, int length) {
        if (wanted.test(key) && seen.add(key)) {
            List<Syllable> words = syllables.subList(at, at + length);
            features.add(new Feature(
                    kind,
                    key,
                    "",
                    words,
                    words.get(0).start(),
                    words.get(length - 1).end()));
        }
    }

    private void add(Kind kind, String value, int start, int end) {
        long key = key(kind, Hashes.of(value));
        if (wanted.test(key) && seen.add(key)) {
            features.add(new Feature(kind, key, value, List.of(), start, end));
        }
    }

    private void addPlace(Article article) {
        String section = article.origin().section();
        if (section != null && !section.isBlank()) {
            add(Kind.SECTION, section.strip().toLowerCase(Locale.ROOT), 0, 0);
        }
        String[] parts = ENDS.split(article.origin().address(), 2)[0].split("/", -1);
        if (parts.length < 4 || !parts[0].startsWith("http")) {
            return;
        }
        add(Kind.HOST, parts[2], 0, 0);
        for (int i = 3; i < parts.length - 1 && i < 3 + MOST_FOLDERS; i++) {
            if (!DATE.matcher(parts[i]).matches()) {
                add(Kind.PATH, parts[i], 0, 0);
            }
        }
    }

    private static long start(Kind kind) {
        return Hashes.pair(kind.mark, 0);
    }

    private static long key(Kind kind, long hash) {
        return Hashes.pair(start(kind), hash);
    }
}
