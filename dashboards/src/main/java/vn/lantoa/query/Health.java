package vn.lantoa.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.CompletenessDocument;
import vn.lantoa.document.Estimate;
import vn.lantoa.document.HealthDocument;
import vn.lantoa.document.Index;
import vn.lantoa.model.HealthState;

/**
 * How channels do compared with what they usually do, and how completely outlets are read.
 *
 * @param channels by id of the channel
 * @param outlets by id of the outlet; those that are read in one way only are absent
 */
public record Health(Map<String, HealthDocument> channels, Map<String, CompletenessDocument> outlets) {

    public static Health ask(Searcher searcher) {
        Map<String, HealthDocument> channels = new LinkedHashMap<>();
        searcher.all(
                        Index.HEALTH,
                        HealthDocument.class,
                        request -> request.sort(sort -> sort.field(field -> field.field("id"))))
                .forEach(document -> channels.put(document.id(), document));
        Map<String, CompletenessDocument> outlets = new LinkedHashMap<>();
        searcher.all(
                        Index.COMPLETENESS,
                        CompletenessDocument.class,
                        request -> request.sort(sort -> sort.field(field -> field.field("id"))))
                .forEach(document -> outlets.put(document.id(), document));
        return new Health(channels, outlets);
    }

    /** What is known of a channel that has no document yet: nothing. */
    public HealthState state(String channel) {
        HealthDocument document = channels.get(channel);
        return document == null ? HealthState.LEARNING : document.state();
    }

    /** What all outlets together hold that can be estimated; null where none can be. */
    public @Nullable CompletenessDocument together() {
        List<CompletenessDocument> known = outlets.values().stream()
                .filter(outlet -> outlet.all().estimate() != null)
                .toList();
        if (known.isEmpty()) {
            return null;
        }
        return new CompletenessDocument(
                "",
                known.stream()
                        .map(CompletenessDocument::from)
                        .min(String::compareTo)
                        .orElseThrow(),
                known.stream()
                        .map(CompletenessDocument::to)
                        .max(String::compareTo)
                        .orElseThrow(),
                List.of(),
                known.stream().mapToLong(CompletenessDocument::seen).sum(),
                new Estimate(
                        sum(known, Estimate::estimate), sum(known, Estimate::low), sum(known, Estimate::high), "sum"),
                0,
                known.get(0).computed());
    }

    private static double sum(List<CompletenessDocument> outlets, ToDoubleFunction<Estimate> figure) {
        return outlets.stream()
                .map(CompletenessDocument::all)
                .mapToDouble(figure)
                .sum();
    }

    /** Of how many outlets the completeness can be estimated. */
    public long estimated() {
        return outlets.values().stream()
                .filter(outlet -> outlet.all().estimate() != null)
                .count();
    }
}
