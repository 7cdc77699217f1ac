package vn.lantoa.query;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import co.elastic.clients.elasticsearch._types.query_dsl.ZeroTermsQuery;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lantoa.text.Acronyms;
import vn.lantoa.text.Folding;

/**
 * What a person typed into a search field.
 *
 * <p>All words have to be there. A word or group of words that is written in several ways (CĐS, chuyển đổi số) finds them
 * all, see {@code synonyms.txt}. A word with diacritics finds itself only, wherever its tone is placed; a word without finds
 * all its forms.
 *
 * <p>A word in capitals without diacritics (AI, IC, CT) finds itself in capitals only, unless it stands among other capitals
 * that are no abbreviations, or no text has it in capitals: then capitals are the way somebody types. In small letters, "ai" alone is the abbreviation,
 * because nobody looks for the pronoun; beside other words it is any "ai".
 *
 * <p>Words in quotation marks have to follow each other, and nothing else is found for them; a hyphen before a word or a
 * quotation means that it must not be there.
 */
final class SearchWords {

    private static final int MOST_PARTS = 24;
    private static final Pattern PART = Pattern.compile("(-?)(?:\"([^\"]*)\"?|(\\S+))");
    private static final Pattern QUOTES = Pattern.compile("[“”„«»]");
    private static final Pattern WITH_VOWEL = Pattern.compile(".*[AEIOUY].*");

    private final List<String> exact;
    private final List<String> folded;
    private final List<String> capitals;
    private final String acronyms;

    /**
     * The fields to look in, each with its weight.
     *
     * @param exact for words with diacritics
     * @param folded for words without
     * @param capitals for words in capitals
     * @param acronyms the field that holds what a text has in capitals
     */
    SearchWords(List<String> exact, List<String> folded, List<String> capitals, String acronyms) {
        this.exact = exact;
        this.folded = folded;
        this.capitals = capitals;
        this.acronyms = acronyms;
    }

    /** What was typed, part by part. */
    private record Typed(List<String> loose, List<String> quoted, List<String> notLoose, List<String> notQuoted) {

        static Typed of(String typed) {
            Typed parts = new Typed(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            String composed = Normalizer.normalize(typed, Normalizer.Form.NFC);
            Matcher part = PART.matcher(QUOTES.matcher(composed).replaceAll("\""));
            for (int i = 0; i < MOST_PARTS && part.find(); i++) {
                boolean wanted = part.group(1).isEmpty();
                if (part.group(2) == null) {
                    (wanted ? parts.loose : parts.notLoose).add(part.group(3));
                } else {
                    (wanted ? parts.quoted : parts.notQuoted).add(part.group(2));
                }
            }
            return parts;
        }

        Stream<String> words() {
            return Stream.of(loose, quoted, notLoose, notQuoted).flatMap(List::stream);
        }

        /** Whether a word could be meant in capitals: capitals are not just the way in which somebody types all of it. */
        boolean isCased(String word) {
            if (!Acronyms.isOne(word) || hasDiacritics(word)) {
                return false;
            }
            boolean allCapitals = loose.size() > 1 && loose.stream().allMatch(SearchWords::isCapitals);
            return !allCapitals || !WITH_VOWEL.matcher(word).matches();
        }
    }

    /**
     * What was typed as a question.
     *
     * @param cased the words, in lower case, that are looked for in capitals only: what else has their letters was not meant
     */
    record Search(Query query, Set<String> cased) {}

    /**
     * Makes a question of what was typed.
     *
     * @param finds whether the index has anything for a query
     */
    Search search(String typed, Predicate<Query> finds) {
        Typed parts = Typed.of(typed);
        Set<String> strict = parts.words()
                .filter(word -> parts.isCased(word) && isAbbreviation(word, finds))
                .collect(Collectors.toSet());
        return new Search(query(parts, strict), cased(parts, strict));
    }

    private Query query(Typed parts, Set<String> strict) {
        BoolQuery.Builder bool = new BoolQuery.Builder();
        for (Synonyms.Stretch stretch : Synonyms.stretches(parts.loose)) {
            bool.must(stretch(stretch, strict));
        }
        parts.quoted.forEach(words -> bool.must(word(words, strict)));
        parts.notLoose.forEach(
                word -> Synonyms.stretches(List.of(word)).forEach(stretch -> bool.mustNot(stretch(stretch, strict))));
        parts.notQuoted.forEach(words -> bool.mustNot(word(words, strict)));
        if (parts.loose.size() > 1) {
            // words that stand together count more than words that are far apart
            bool.should(phrase(String.join(" ", parts.loose)));
        }
        return bool.build()._toQuery();
    }

    private static Set<String> cased(Typed parts, Set<String> strict) {
        Set<String> cased = new HashSet<>();
        for (Synonyms.Stretch stretch : Synonyms.stretches(parts.loose)) {
            stretch.forms().stream().filter(Synonyms.Form::cased).forEach(form -> cased.addAll(form.words()));
            Synonyms.Form typed = stretch.typed();
            if (typed == null) {
                stretch.words().stream()
                        .filter(strict::contains)
                        .forEach(word -> cased.add(word.toLowerCase(Locale.ROOT)));
            }
        }
        parts.quoted.stream().filter(strict::contains).forEach(word -> cased.add(word.toLowerCase(Locale.ROOT)));
        return cased;
    }

    private Query stretch(Synonyms.Stretch stretch, Set<String> strict) {
        Synonyms.Form typed = stretch.typed();
        if (typed == null) {
            return word(stretch.words().get(0), strict);
        }
        List<Query> ways = new ArrayList<>();
        if (!typed.cased()) {
            ways.add(Ask.must(stretch.words().stream().map(this::phrase).toList()));
        }
        stretch.forms().forEach(form -> ways.add(form.cased() ? acronym(form.text()) : customs(form.text())));
        return Ask.either(ways);
    }

    private Query word(String words, Set<String> strict) {
        return strict.contains(words) ? acronym(words) : phrase(words);
    }

    /**
     * Of known abbreviations {@code synonyms.txt} says whether they are other words too. Any other word in capitals is an
     * abbreviation where a text has it in capitals; where none has, somebody typed a name or a word with the key for capitals held.
     */
    private boolean isAbbreviation(String word, Predicate<Query> finds) {
        return Synonyms.stretches(List.of(word)).stream()
                .map(Synonyms.Stretch::typed)
                .filter(Objects::nonNull)
                .findFirst()
                .map(Synonyms.Form::cased)
                .orElseGet(() -> finds.test(acronym(word)));
    }

    private Query acronym(String word) {
        Query anyCase = phrase(word, capitals);
        Query inCapitals = Ask.either(List.of(Ask.is(acronyms, word), Ask.not(Ask.exists(acronyms))));
        return Query.of(query -> query.bool(bool -> bool.must(anyCase).filter(inCapitals)));
    }

    private Query phrase(String words) {
        return hasDiacritics(words) ? customs(words) : phrase(words, folded);
    }

    private Query customs(String words) {
        return Ask.either(ToneMarks.customs(words).stream()
                .map(custom -> phrase(custom, exact))
                .toList());
    }

    private static Query phrase(String words, List<String> fields) {
        return Query.of(query -> query.multiMatch(match -> match.query(words)
                .type(TextQueryType.Phrase)
                .zeroTermsQuery(ZeroTermsQuery.All)
                .fields(fields)));
    }

    private static boolean hasDiacritics(String words) {
        return !Folding.fold(words).equals(words.toLowerCase(Locale.ROOT));
    }

    private static boolean isCapitals(String word) {
        return word.equals(word.toUpperCase(Locale.ROOT));
    }
}
