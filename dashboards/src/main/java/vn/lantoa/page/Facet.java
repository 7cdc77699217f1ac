package vn.lantoa.page;

import java.util.List;

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
    public record Choice(String label, long count, Long part, boolean chosen, Link link) {}

    /** Whether one of the values is chosen. */
    public boolean used() {
        return choices.stream().anyMatch(Choice::chosen);
    }
}
