package vn.lantoa.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.query.Columns;
import vn.lantoa.query.Indicators;

/**
 * An indicator that is counted, as parts of a whole that each open what they count.
 *
 * @param all what all parts together open
 */
public record IndicatorParts(List<Part> parts, Link all) {

    /**
     * A part.
     *
     * @param word {@code reached}, {@code missed} or {@code unknown}
     * @param label key of its words
     * @param from where it begins, in per cent of the whole
     * @param width in per cent of the whole
     */
    public record Part(String word, String label, long count, double from, double width, Link link) {}

    /** Null where the indicator is not counted, or there is nothing to count. */
    public static @Nullable IndicatorParts of(Indicators.Value value) {
        if (value.counts() == null || value.counts().all() == 0) {
            return null;
        }
        return switch (value.indicator().measure()) {
            case PORTALS -> columns(value.counts(), Columns.Whose.PORTALS);
            case PRESS -> columns(value.counts(), Columns.Whose.PRESS);
            default -> tasks(value.counts());
        };
    }

    private static IndicatorParts tasks(Indicators.Counts counts) {
        Link tasks = Link.to(TasksPage.PATH);
        Link silent = tasks.with("publicised", "no");
        return of("tasks", counts, List.of(tasks.with("publicised", "yes"), silent, silent), tasks);
    }

    private static IndicatorParts columns(Indicators.Counts counts, Columns.Whose whose) {
        return of(
                "columns",
                counts,
                List.of(
                        ColumnsPage.of(whose, Columns.State.ALIVE),
                        ColumnsPage.of(whose, Columns.State.SILENT),
                        ColumnsPage.of(whose, Columns.State.UNKNOWN)),
                ColumnsPage.of(whose, null));
    }

    private static IndicatorParts of(String what, Indicators.Counts counts, List<Link> links, Link all) {
        List<String> words = List.of("reached", "missed", "unknown");
        List<Long> numbers = List.of(counts.reached(), counts.missed(), counts.unknown());
        List<Part> parts = new ArrayList<>();
        long before = 0;
        for (int i = 0; i < numbers.size(); i++) {
            long count = numbers.get(i);
            double from = 100.0 * before / counts.all();
            double width = 100.0 * count / counts.all();
            String word = words.get(i);
            parts.add(new Part(word, "standing." + what + "." + word, count, from, width, links.get(i)));
            before += count;
        }
        return new IndicatorParts(parts, all);
    }
}
