package vn.lantoa.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.lantoa.query.TaskList;

/** Turns counts into facets whose choices are links. */
final class Facets {

    private final PageRequest visit;

    Facets(PageRequest visit) {
        this.visit = visit;
    }

    /**
     * A facet of tasks, each value with how many of its tasks are publicised.
     *
     * @param known whether that can be told
     */
    Facet ofTasks(
            String parameter,
            Map<String, TaskList.Share> shares,
            boolean known,
            @Nullable String chosen,
            UnaryOperator<String> label) {
        List<Facet.Choice> choices = new ArrayList<>();
        shares.forEach((value, share) -> choices.add(
                choice(parameter, value, share.all(), known ? share.publicised() : null, chosen, label, Map.of())));
        return new Facet(visit.reader().text("facet." + parameter), choices);
    }

    /**
     * A facet of which nothing has to be chosen.
     *
     * @param parameter name in the address
     * @param chosen value in the address; null where none is
     */
    Facet of(String parameter, Map<String, Long> counts, @Nullable String chosen, Function<String, String> label) {
        return of(parameter, counts, chosen, label, Map.of());
    }

    /** As below, where all values drop the same. */
    Facet of(
            String parameter,
            Map<String, Long> counts,
            @Nullable String chosen,
            Function<String, String> label,
            List<String> dropped) {
        Map<String, List<String>> each = new HashMap<>();
        counts.keySet().forEach(value -> each.put(value, dropped));
        return of(parameter, counts, chosen, label, each);
    }

    /**
     * A facet of which nothing has to be chosen.
     *
     * @param dropped parameters that a value takes out of the address when it is chosen, because its count does not rest on
     *     them
     */
    Facet of(
            String parameter,
            Map<String, Long> counts,
            @Nullable String chosen,
            Function<String, String> label,
            Map<String, List<String>> dropped) {
        List<Facet.Choice> choices = new ArrayList<>();
        counts.forEach((value, count) -> choices.add(choice(parameter, value, count, null, chosen, label, dropped)));
        if (chosen != null && !counts.containsKey(chosen)) {
            choices.add(choice(parameter, chosen, 0, null, chosen, label, dropped));
        }
        return new Facet(visit.reader().text("facet." + parameter), choices);
    }

    private Facet.Choice choice(
            String parameter,
            String value,
            long count,
            @Nullable Long part,
            @Nullable String chosen,
            Function<String, String> label,
            Map<String, List<String>> dropped) {
        boolean is = Objects.equals(value, chosen);
        Link here = visit.list();
        return new Facet.Choice(
                label.apply(value),
                count,
                part,
                is,
                is
                        ? here.without(parameter)
                        : here.without(dropped.getOrDefault(value, List.of())).with(parameter, value));
    }
}
