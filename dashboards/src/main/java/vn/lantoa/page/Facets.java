package vn.lantoa.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import vn.lantoa.query.TaskList;

/** Turns counts into facets whose choices are links. */
final class Facets {

    private final Visit visit;

    Facets(Visit visit) {
        this.visit = visit;
    }

    /** A facet of tasks, each value with how many of its tasks are publicised. */
    Facet ofTasks(String parameter, Map<String, TaskList.Share> shares, String chosen, UnaryOperator<String> label) {
        List<Facet.Choice> choices = new ArrayList<>();
        shares.forEach((value, share) ->
                choices.add(choice(parameter, value, share.all(), share.publicised(), chosen, label)));
        return new Facet(visit.reader().text("facet." + parameter), choices);
    }

    /**
     * A facet of which nothing has to be chosen.
     *
     * @param parameter name in the address
     * @param chosen value in the address; null where none is
     */
    Facet of(String parameter, Map<String, Long> counts, String chosen, Function<String, String> label) {
        List<Facet.Choice> choices = new ArrayList<>();
        counts.forEach((value, count) -> choices.add(choice(parameter, value, count, null, chosen, label)));
        if (chosen != null && !counts.containsKey(chosen)) {
            choices.add(choice(parameter, chosen, 0, null, chosen, label));
        }
        return new Facet(visit.reader().text("facet." + parameter), choices);
    }

    private Facet.Choice choice(
            String parameter, String value, long count, Long part, String chosen, Function<String, String> label) {
        boolean is = Objects.equals(value, chosen);
        Link here = visit.here().without("page").without("lang");
        return new Facet.Choice(
                label.apply(value), count, part, is, is ? here.without(parameter) : here.with(parameter, value));
    }
}
