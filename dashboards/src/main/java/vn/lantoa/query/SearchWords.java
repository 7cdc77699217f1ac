package vn.lantoa.query;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import co.elastic.clients.elasticsearch._types.query_dsl.ZeroTermsQuery;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.lantoa.text.Folding;

/**
 * What a person typed into a search field.
 *
 * <p>All words have to be there. Words in quotation marks have to follow each other; a hyphen before a word or a quotation
 * means that it must not be there. A word with diacritics finds itself only, wherever its tone is placed; a word without finds all its forms.
 */
final class SearchWords {

    private static final int MOST_PARTS = 24;
    private static final Pattern PART = Pattern.compile("(-?)(?:\"([^\"]*)\"?|(\\S+))");
    private static final Pattern QUOTES = Pattern.compile("[“”„«»]");

    private final List<String> exact;
    private final List<String> folded;

    /** The fields to look in, for words with and for words without diacritics, each with its weight. */
    SearchWords(List<String> exact, List<String> folded) {
        this.exact = exact;
        this.folded = folded;
    }

    Query query(String typed) {
        String text =
                QUOTES.matcher(Normalizer.normalize(typed, Normalizer.Form.NFC)).replaceAll("\"");
        BoolQuery.Builder bool = new BoolQuery.Builder();
        List<String> loose = new ArrayList<>();
        Matcher part = PART.matcher(text);
        for (int i = 0; i < MOST_PARTS && part.find(); i++) {
            String words = part.group(2) == null ? part.group(3) : part.group(2);
            if (part.group(1).isEmpty()) {
                bool.must(phrase(words));
            } else {
                bool.mustNot(phrase(words));
            }
            if (part.group(2) == null && part.group(1).isEmpty()) {
                loose.add(words);
            }
        }
        if (loose.size() > 1) {
            // words that stand together count more than words that are far apart
            bool.should(phrase(String.join(" ", loose)));
        }
        return bool.build()._toQuery();
    }

    private Query phrase(String words) {
        if (!hasDiacritics(words)) {
            return phrase(words, folded);
        }
        List<Query> customs = ToneMarks.customs(words).stream()
                .map(custom -> phrase(custom, exact))
                .toList();
        return customs.size() == 1
                ? customs.get(0)
                : Query.of(query -> query.bool(bool -> bool.should(customs).minimumShouldMatch("1")));
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
}
