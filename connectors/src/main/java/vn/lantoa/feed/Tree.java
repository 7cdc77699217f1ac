package vn.lantoa.feed;

import vn.lantoa.model.Fault;

/**
 * What a reading made of a document: a tree, or why it was given up.
 *
 * @param root null where it was given up
 * @param fault null where there is a tree
 * @param message the fault in words; null where there is a tree
 */
record Tree(Node root, Fault fault, String message) {

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

    static Tree tooLarge(String message) {
        return new Tree(null, Fault.TOO_LARGE, message);
    }

    static Tree tooManyEntries() {
        return tooLarge("the feed lists more than " + MOST_ENTRIES + " entries");
    }

    static Tree tooDeep() {
        return tooLarge("the document's elements lie more than " + DEEPEST + " deep in each other");
    }

    static Tree tooManyElements() {
        return tooLarge("the document has more than " + MOST_ELEMENTS + " elements");
    }
}
