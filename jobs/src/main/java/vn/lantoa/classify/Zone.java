package vn.lantoa.classify;

/** The parts of an article, in the order of their weight. */
public enum Zone {
    TITLE,
    LEAD,
    BODY
}
