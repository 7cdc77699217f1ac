package vn.lantoa.query;

import org.jspecify.annotations.Nullable;

/**
 * Which tasks are looked for; null means all.
 *
 * @param words what a person typed: title, code, name of a person or organisation; empty for all
 * @param publicised whether an article publicises it, by accepted evidence
 */
public record TaskFilter(
        String words,
        @Nullable Boolean publicised,
        @Nullable String status,
        @Nullable String managingBody,
        @Nullable String host,
        @Nullable String programme) {

    /** What of it can be answered: before anything was collected, nobody knows of any task whether it is publicised. */
    public TaskFilter in(SearchScope searched) {
        return searched.nothing() ? publicisedOrNot() : this;
    }

    /** The same, whether publicised or not. */
    TaskFilter publicisedOrNot() {
        return new TaskFilter(words, null, status, managingBody, host, programme);
    }
}
