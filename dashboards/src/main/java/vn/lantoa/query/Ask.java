package vn.lantoa.query;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lantoa.model.Days;

/** Pieces that questions and answers are made of. */
final class Ask {

    private static final int MOST_THEMES = 50;

    private Ask() {}

    static Query everything() {
        return Query.of(query -> query.matchAll(all -> all));
    }

    static Query is(String field, String value) {
        return Query.of(query -> query.term(term -> term.field(field).value(value)));
    }

    static Query is(String field, boolean value) {
        return Query.of(query -> query.term(term -> term.field(field).value(value)));
    }

    static Query any(String field, Collection<String> values) {
        List<FieldValue> list = values.stream().map(FieldValue::of).toList();
        return Query.of(query -> query.terms(terms -> terms.field(field).terms(all -> all.value(list))));
    }

    static Query exists(String field) {
        return Query.of(query -> query.exists(exists -> exists.field(field)));
    }

    static Query not(Query other) {
        return Query.of(query -> query.bool(bool -> bool.mustNot(other)));
    }

    /** At least one of them; what fits best counts. */
    static Query either(List<Query> others) {
        return others.size() == 1
                ? others.get(0)
                : Query.of(query -> query.bool(bool -> bool.should(others).minimumShouldMatch("1")));
    }

    /** All of them, each with its weight. */
    static Query must(List<Query> others) {
        return others.size() == 1 ? others.get(0) : Query.of(query -> query.bool(bool -> bool.must(others)));
    }

    static Query all(Collection<Query> others) {
        return others.isEmpty()
                ? everything()
                : Query.of(query -> query.bool(bool -> bool.filter(List.copyOf(others))));
    }

    /** Documents whose {@code day} lies in the period. */
    static Query in(Period period) {
        return Query.of(query -> query.range(range -> range.date(date ->
                date.field("day").gte(period.from().toString()).lte(period.to().toString()))));
    }

    /** Documents whose moment is this one or later. */
    static Query notBefore(String field, Instant moment) {
        return Query.of(query ->
                query.range(range -> range.date(date -> date.field(field).gte(moment.toString()))));
    }

    /** Documents whose moment lies in the period's days of Vietnam. */
    static Query in(String field, Period period) {
        return Query.of(query -> query.range(range -> range.date(date -> date.field(field)
                .gte(period.from().atStartOfDay(Days.VIETNAM).toInstant().toString())
                .lt(period.to()
                        .plusDays(1)
                        .atStartOfDay(Days.VIETNAM)
                        .toInstant()
                        .toString()))));
    }

    /** Adds up coverage by theme, to be read by {@link #articlesByTheme(Aggregate)}. */
    static Aggregation articlesByTheme() {
        return Aggregation.of(theme -> theme.terms(terms -> terms.field("theme").size(MOST_THEMES))
                .aggregations("articles", sum -> sum.sum(of -> of.field("articles"))));
    }

    /** The sums by name of a theme, {@code relevant} and {@code all}. */
    static Map<String, Long> articlesByTheme(@Nullable Aggregate themes) {
        Map<String, Long> sums = new HashMap<>();
        for (StringTermsBucket theme : buckets(themes)) {
            sums.put(
                    theme.key().stringValue(),
                    Math.round(asked(theme.aggregations(), "articles").sum().value()));
        }
        return sums;
    }

    /** Counts by word, most first. */
    static Map<String, Long> counts(List<StringTermsBucket> buckets) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (StringTermsBucket bucket : buckets) {
            counts.put(bucket.key().stringValue(), bucket.docCount());
        }
        return counts;
    }

    /** One of the aggregations that were asked for; an answer from an index or of a bucket holds all of them. */
    static Aggregate asked(Map<String, Aggregate> found, String name) {
        return Objects.requireNonNull(found.get(name), name);
    }

    /** The buckets of words; none where the index was never made or holds no such field. */
    static List<StringTermsBucket> buckets(@Nullable Aggregate terms) {
        return terms != null && terms.isSterms() ? terms.sterms().buckets().array() : List.of();
    }

    /** How many documents a filter lets through; 0 where nothing was asked. */
    static long documents(@Nullable Aggregate filter) {
        return filter == null ? 0 : filter.filter().docCount();
    }
}
