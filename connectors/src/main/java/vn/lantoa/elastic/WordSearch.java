package vn.lantoa.elastic;

import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;

/** Searches for words in texts, typed with diacritics or without. */
public final class WordSearch {

    private static final float EXACT = 4;

    private WordSearch() {}

    /**
     * Finds documents that hold all the words in one of the fields; those that hold them with the very diacritics that
     * were typed come first.
     *
     * @param fields text fields of the mappings, each with its {@code .folded} subfield; weights as in {@code title^3}
     */
    public static Query of(String words, String... fields) {
        // documents are NFC; a keyboard may send letters and marks apart
        String composed = Normalizer.normalize(words, Normalizer.Form.NFC);
        List<String> exact = List.of(fields);
        List<String> folded = Stream.of(fields).map(WordSearch::folded).toList();
        return Query.of(query ->
                query.bool(both -> both.must(match(composed, folded, 1)).should(match(composed, exact, EXACT))));
    }

    private static Query match(String words, List<String> fields, float boost) {
        return Query.of(query -> query.multiMatch(match -> match.query(words)
                .fields(fields)
                .type(TextQueryType.BestFields)
                .operator(Operator.And)
                .boost(boost)));
    }

    private static String folded(String field) {
        int weight = field.indexOf('^');
        return weight < 0 ? field + ".folded" : field.substring(0, weight) + ".folded" + field.substring(weight);
    }
}
