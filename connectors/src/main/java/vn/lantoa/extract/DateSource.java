package vn.lantoa.extract;

/**
 * Where on a page a date stands, with how far that is to be believed as the day of publication. Dates of one family tend
 * to be printed by one hand, so that of each family only the best speaks for a day; families that agree confirm each other.
 */
enum DateSource {
    LINKED_DATA_PUBLISHED(Family.LINKED_DATA, 0.55),
    LINKED_DATA_PAGE(Family.LINKED_DATA, 0.3),
    LINKED_DATA_CREATED(Family.LINKED_DATA, 0.5),
    LINKED_DATA_MODIFIED(Family.LINKED_DATA_MODIFIED, 0.25),
    META_PUBLISHED(Family.META, 0.5),
    META_DATE(Family.META, 0.4),
    META_CREATED(Family.META, 0.45),
    META_MODIFIED(Family.META_MODIFIED, 0.25),
    ITEMPROP_PUBLISHED(Family.SEEN, 0.85),
    ITEMPROP_CREATED(Family.SEEN, 0.55),
    ITEMPROP_MODIFIED(Family.SEEN_MODIFIED, 0.2),
    TIME_PUBLISHED(Family.SEEN, 0.8),
    TIME(Family.SEEN, 0.4),
    TIME_MODIFIED(Family.SEEN_MODIFIED, 0.2),
    NAMED_PUBLISHED(Family.SEEN, 0.95),
    NAMED_DATE(Family.SEEN, 0.65),
    NAMED_MODIFIED(Family.SEEN_MODIFIED, 0.2),
    TEXT_PUBLISHED(Family.SEEN, 0.9),
    TEXT(Family.SEEN, 0.6),
    TEXT_MODIFIED(Family.SEEN_MODIFIED, 0.3),
    TITLE(Family.TITLE, 0.3),
    SCRIPT(Family.SCRIPT, 0.5),
    ADDRESS(Family.ADDRESS, 0.6),
    IMAGE(Family.IMAGE, 0.1);

    /** Dates that are printed by one hand. */
    enum Family {
        LINKED_DATA,
        LINKED_DATA_MODIFIED,
        META,
        META_MODIFIED,
        SEEN,
        SEEN_MODIFIED,
        TITLE,
        SCRIPT,
        ADDRESS,
        IMAGE
    }

    private final Family family;
    private final double weight;

    DateSource(Family family, double weight) {
        this.family = family;
        this.weight = weight;
    }

    Family family() {
        return family;
    }

    /** 0 to 1. */
    double weight() {
        return weight;
    }

    /** Whether such a date says when the article was last changed. */
    boolean isModified() {
        return this == LINKED_DATA_MODIFIED
                || this == META_MODIFIED
                || this == ITEMPROP_MODIFIED
                || this == TIME_MODIFIED
                || this == NAMED_MODIFIED
                || this == TEXT_MODIFIED;
    }

    /** Whether it stands where readers see it, so that its distance from the title tells something. */
    boolean isSeen() {
        return family == Family.SEEN || family == Family.SEEN_MODIFIED || this == IMAGE;
    }
}
