package vn.lantoa.document;

import org.jspecify.annotations.Nullable;
import vn.lantoa.model.Diagnostic;
import vn.lantoa.model.Fault;

/**
 * Why a channel could not be read. All null, and no visits, where nothing failed.
 *
 * @param fault the newest one
 * @param message the fault in English words, for engineers
 * @param remark the same as codes and values, for pages
 * @param visits how many visits failed
 */
public record GapFault(
        @Nullable Fault fault,
        @Nullable String message,
        @Nullable Diagnostic remark,
        int visits) {

    static final GapFault NONE = new GapFault(null, null, null, 0);

    /** The same after another visit that failed. */
    GapFault again(Fault newest, @Nullable Diagnostic why) {
        return new GapFault(newest, Diagnostic.words(why), why, visits + 1);
    }
}
