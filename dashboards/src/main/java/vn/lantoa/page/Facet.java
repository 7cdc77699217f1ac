package vn.lantoa.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.query.Searcher;

/**
 * One way to narrow a list.
 *
 * @param name in the reader's words
 */
public record Facet(String name, List<Choice> choices) {

    /**
     * One of its values.
     *
     * @param part how many of the count are publicised; null where that is not asked
     * @param link that chooses it, or, where it is chosen, that drops it
     */
    public record Choice(String label, long count, @Nullable Long part, boolean chosen, Link link) {}

    /** Whether it may have more values than are shown. */
    public boolean cut() {
        return choices.size() >= Searcher.MOST_CHOICES;
    }

    /** Whether one of the values is chosen. */
    public boolean used() {
        return choices.stream().anyMatch(Choice::chosen);
    }
}
