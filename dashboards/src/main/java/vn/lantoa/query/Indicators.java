package vn.lantoa.query;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.lantoa.elastic.ArticleDocument;
import vn.lantoa.elastic.ChannelDocument;
import vn.lantoa.elastic.Index;
import vn.lantoa.elastic.IndicatorDocument;
import vn.lantoa.elastic.TaskDocument;
import vn.lantoa.model.Days;
import vn.lantoa.model.OutletKind;

/**
 * Where the programme's indicators stand.
 *
 * @param all in the programme's order
 */
public record Indicators(List<Value> all) {

    /** A column lives if its outlet published on the themes within so many days ... */
    public static final int COLUMN_DAYS = 30;

    /** ... or if it answered within so many days. */
    public static final int ANSWER_DAYS = 7;

    private static final int MOST_INDICATORS = 100;
    private static final int MOST_OUTLETS = 5_000;
    private static final Set<OutletKind> PORTALS =
            EnumSet.of(OutletKind.MINISTRY, OutletKind.AGENCY, OutletKind.PROVINCE);

    /**
     * Where one indicator stands.
     *
     * @param reached null where nothing is counted
     * @param of null where nothing is counted
     * @param silent of the columns that live, those whose outlets published nothing on the themes for {@value
     *     #COLUMN_DAYS} days, or whose columns all are silent beside their habit; null where no columns are counted
     * @param percent null where it cannot be told: nothing to count in, or not entered yet
     */
    public record Value(IndicatorDocument indicator, Long reached, Long of, Long silent, Double percent) {}

    public static Indicators ask(Searcher searcher, Channels channels, Instant now) {
        List<IndicatorDocument> documents = searcher.documents(
                Index.INDICATORS,
                IndicatorDocument.class,
                request -> request.size(MOST_INDICATORS)
                        .sort(sort -> sort.field(field -> field.field("order")))
                        .sort(sort -> sort.field(field -> field.field("id"))));
        Set<String> publishing = publishing(searcher, Days.of(now));
        Health health = Health.ask(searcher);
        return new Indicators(documents.stream()
                .map(document -> value(searcher, document, channels, publishing, health, now))
                .toList());
    }

    private static Value value(
            Searcher searcher,
            IndicatorDocument document,
            Channels channels,
            Set<String> publishing,
            Health health,
            Instant now) {
        return switch (document.measure()) {
            case "tasks" -> tasks(searcher, document);
            case "portals" ->
                columns(document, channels, publishing, health, now, channel -> PORTALS.contains(channel.outletKind()));
            case "press" -> columns(document, channels, publishing, health, now, ChannelDocument::key);
            default -> new Value(document, null, null, null, document.declared());
        };
    }

    private static Value tasks(Searcher searcher, IndicatorDocument document) {
        long all = searcher.search(Index.TASKS, TaskDocument.class, request -> request.size(0))
                .hits()
                .total()
                .value();
        long reached = Publicised.ask(searcher).registered(searcher);
        return new Value(document, reached, all, null, percent(reached, all));
    }

    private static Value columns(
            IndicatorDocument document,
            Channels channels,
            Set<String> publishing,
            Health health,
            Instant now,
            Predicate<ChannelDocument> counted) {
        Map<String, List<ChannelDocument>> outlets =
                channels.all().stream().filter(counted).collect(Collectors.groupingBy(ChannelDocument::outlet));
        List<String> living = outlets.entrySet().stream()
                .filter(outlet -> outlet.getValue().stream().anyMatch(channel -> living(channel, publishing, now)))
                .map(Map.Entry::getKey)
                .toList();
        long silent = living.stream()
                .filter(outlet -> !publishing.contains(outlet)
                        || outlets.get(outlet).stream()
                                .filter(ChannelDocument::column)
                                .allMatch(channel -> health.state(channel.id()).quiet()))
                .count();
        return new Value(
                document, (long) living.size(), (long) outlets.size(), silent, percent(living.size(), outlets.size()));
    }

    private static boolean living(ChannelDocument channel, Set<String> publishing, Instant now) {
        boolean answered =
                channel.lastSuccess() != null && channel.lastSuccess().isAfter(now.minus(Duration.ofDays(ANSWER_DAYS)));
        return channel.column() && (answered || publishing.contains(channel.outlet()));
    }

    /** The outlets that published on the themes of late. */
    private static Set<String> publishing(Searcher searcher, LocalDate today) {
        return Ask.counts(searcher.search(
                                Index.ARTICLES,
                                ArticleDocument.class,
                                request -> request.size(0)
                                        .query(Ask.all(List.of(
                                                Ask.is("relevant", true), Ask.in(Period.endingOn(today, COLUMN_DAYS)))))
                                        .aggregations(
                                                "outlet",
                                                outlet -> outlet.terms(terms ->
                                                        terms.field("outlet").size(MOST_OUTLETS))))
                        .aggregations()
                        .get("outlet"))
                .keySet();
    }

    private static Double percent(long reached, long of) {
        return of == 0 ? null : 100.0 * reached / of;
    }
}
