package vn.lantoa.agenda;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.bodies.Life;

/**
 * A list of strategic technologies, as far as it is known.
 *
 * @param document number of the decision
 * @param life on which days articles are read by it
 * @param groupsStated how many groups the decision is said to have; more than stand here where the others are not known
 * @param productsStated how many products it is said to have
 * @param technologies groups, each followed by its products
 * @param source where this comes from; null where nobody has looked it up yet
 */
public record TechnologyList(
        String id,
        String document,
        Life life,
        int groupsStated,
        int productsStated,
        List<Technology> technologies,
        @Nullable String source) {

    public TechnologyList {
        technologies = List.copyOf(technologies);
    }
}
