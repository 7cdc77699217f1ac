package vn.lantoa.feed;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lantoa.model.Diagnostic;
import vn.lantoa.model.DiagnosticKind;
import vn.lantoa.model.Fault;

/**
 * The result of reading a document: a tree, or why it was given up.
 *
 * @param root null where it was given up
 * @param fault null where there is a tree
 * @param remark what is wrong; null where there is a tree
 */
record Tree(
        @Nullable Node root,
        @Nullable Fault fault,
        @Nullable Diagnostic remark) {

    /** Far more than any feed lists; a longer feed is reported, never cut silently. */
    static final int MOST_ENTRIES = 20_000;

    /** Far more than a feed of that many entries has. */
    static final int MOST_ELEMENTS = 1_000_000;

    /** Deeper than any page that a feed may contain. */
    static final int DEEPEST = 1_000;

    static final int MOST_CHARS = 30_000_000;

    static Tree of(Node root) {
        return new Tree(root, null, null);
    }

    /** The feed of a document that was given up. */
    ParsedFeed failure() {
        return ParsedFeed.failed(
                Objects.requireNonNull(fault, "only where there is no tree"),
                Objects.requireNonNull(remark, "only where there is no tree"));
    }

    static Tree tooLarge(DiagnosticKind kind, Object... values) {
        return new Tree(null, Fault.TOO_LARGE, Diagnostic.of(kind, values));
    }

    static Tree tooManyEntries() {
        return tooLarge(DiagnosticKind.MANY_ENTRIES, MOST_ENTRIES);
    }

    static Tree tooDeep() {
        return tooLarge(DiagnosticKind.DEEP, DEEPEST);
    }

    static Tree tooManyElements() {
        return tooLarge(DiagnosticKind.MANY_ELEMENTS, MOST_ELEMENTS);
    }
}
