package vn.lantoa.model;

import java.util.Locale;

/** Whose an address is that a channel lists: only an outlet's own becomes its article. */
public enum Whose {
    /** Of the outlet that lists it. */
    OWN,
    /** Of another outlet of the catalogue. */
    OTHERS,
    /** Of a host that belongs to no outlet of the catalogue. */
    NOBODYS;

    /** The word used in documents. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
