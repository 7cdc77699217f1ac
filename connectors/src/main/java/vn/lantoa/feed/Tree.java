package vn.lantoa.feed;

import vn.lantoa.model.Diagnostic;
import vn.lantoa.model.DiagnosticKind;
import vn.lantoa.model.Fault;

/**
 * What a reading made of a document: a tree, or why it was given up.
 *
 * @param root null where it was given up
 * @param fault null where there is a tree
 * @param remark what is wrong; null where there is a tree
 */
record Tree(Node root, Fault fault, Diagnostic remark) {

    /** Far more than any feed lists; a feed that does is told, never cut in silence. */
    static final int MOST_ENTRIES = 20_000;

    /** Far more than a feed of that many entries has. */
    static final int MOST_ELEMENTS = 1_000_000;

    /** Deeper than any page that a feed could carry whole. */
    static final int DEEPEST = 1_000;

    static final int MOST_CHARS = 30_000_000;

    static Tree of(Node root) {
        return new Tree(root, null, null);
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
