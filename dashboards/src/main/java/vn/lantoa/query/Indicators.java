package vn.lantoa.query;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.Index;
import vn.lantoa.document.IndicatorDocument;

/**
 * Where the programme's indicators stand.
 *
 * @param all in the programme's order
 */
public record Indicators(List<Value> all) {

    private static final int MOST_INDICATORS = 100;

    /**
     * Where one indicator stands. What is unknown is neither reached nor missed, so that there are two bounds.
     *
     * @param counts null where nothing is counted
     * @param declared per cent entered by a person; null where nothing was, or where it is counted
     */
    public record Value(
            IndicatorDocument indicator,
            @Nullable Counts counts,
            @Nullable Double declared) {

        /** In per cent; null where it cannot be told: nothing to count, nothing known, or nothing entered yet. */
        public @Nullable Double percent() {
            return counts == null ? declared : counts.least();
        }

        /** Whether it may be more than {@link #percent}. */
        public boolean bounded() {
            return counts != null && counts.unknown() > 0;
        }
    }

    /**
     * How many tasks or outlets have reached what is wanted.
     *
     * @param missed of which it is known that they have not; of columns, those that are silent
     * @param unknown of which it is not known
     */
    public record Counts(long reached, long missed, long unknown) {

        public long all() {
            return reached + missed + unknown;
        }

        /** In per cent of all, as if the unknown ones had not reached it; null where nothing is known. */
        public @Nullable Double least() {
            return reached + missed == 0 ? null : 100.0 * reached / all();
        }

        /** In per cent of all, as if the unknown ones had reached it; null where nothing is known. */
        public @Nullable Double most() {
            return reached + missed == 0 ? null : 100.0 * (reached + unknown) / all();
        }
    }

    public static Indicators ask(Searcher searcher, Channels channels, SearchScope searched, Instant now) {
        List<IndicatorDocument> documents = searcher.documents(
                Index.INDICATORS,
                IndicatorDocument.class,
                request -> request.size(MOST_INDICATORS)
                        .sort(sort -> sort.field(field -> field.field("order")))
                        .sort(sort -> sort.field(field -> field.field("id"))));
        Health health = Health.ask(searcher);
        return new Indicators(documents.stream()
                .map(document -> switch (document.measure()) {
                    case TASKS -> new Value(document, tasks(searcher, searched), null);
                    case PORTALS -> columns(document, Columns.of(Columns.Whose.PORTALS, channels, health, now));
                    case PRESS -> columns(document, Columns.of(Columns.Whose.PRESS, channels, health, now));
                    case DECLARED -> new Value(document, null, document.declared());
                })
                .toList());
    }

    /** As long as there is nothing to search in, nobody can say that a task was not publicised. */
    private static Counts tasks(Searcher searcher, SearchScope searched) {
        long all = searcher.count(Index.TASKS, Ask.everything());
        if (searched.nothing()) {
            return new Counts(0, 0, all);
        }
        long reached = Publicised.ask(searcher).registered(searcher);
        return new Counts(reached, all - reached, 0);
    }

    private static Value columns(IndicatorDocument document, Columns columns) {
        return new Value(
                document,
                new Counts(
                        columns.count(Columns.State.ALIVE),
                        columns.count(Columns.State.SILENT),
                        columns.count(Columns.State.UNKNOWN)),
                null);
    }
}
