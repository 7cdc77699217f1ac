package vn.lantoa.markup;

/**
 * Where on a page a date stands, with its weight as the day of publication. There are four degrees of
 * weight, because finer ones made no difference on labelled pages: what readers are told is the day of
 * publication, what they are shown as a date, what only machines read, and what is mostly about something else.
 */
public enum DateSource {
    /** Shown, and said to be the day of publication by a word, a name or a property. */
    SAID(Degree.SAID),
    /** Shown without saying of what. */
    SHOWN(Degree.SHOWN),
    SHOWN_MODIFIED(Degree.ELSE),
    ADDRESS(Degree.SHOWN),
    META(Degree.MACHINE),
    META_MODIFIED(Degree.ELSE),
    LINKED_DATA(Degree.MACHINE),
    LINKED_DATA_MODIFIED(Degree.ELSE),
    SCRIPT(Degree.MACHINE),
    /** In the title or description. */
    TITLE(Degree.ELSE),
    /** In the address of an image. */
    IMAGE(Degree.ELSE);

    /** Weight of a month in an address for each of its days. */
    public static final double MONTH = Degree.ELSE;

    private static final class Degree {
        static final double SAID = 0.9;
        static final double SHOWN = 0.65;
        static final double MACHINE = 0.45;
        static final double ELSE = 0.2;
    }

    private final double weight;

    DateSource(double weight) {
        this.weight = weight;
    }

    /** 0 to 1. */
    public double weight() {
        return weight;
    }

    /**
     * The group of sources that are printed by the same part of a page's program. Of the dates of one group only the best
     * supports a day; groups that agree confirm each other.
     */
    public DateSource hand() {
        return this == SHOWN ? SAID : this;
    }

    /** Whether such a date says when the article was last changed. */
    public boolean isModified() {
        return this == SHOWN_MODIFIED || this == META_MODIFIED || this == LINKED_DATA_MODIFIED;
    }

    /** Whether readers see it, so that its distance from the title is a signal. */
    public boolean isSeen() {
        return this == SAID || this == SHOWN || this == SHOWN_MODIFIED || this == IMAGE;
    }
}
