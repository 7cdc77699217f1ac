package vn.lantoa.catalogue;

/** Parts of a catalogue for which OPML has no attribute are written as attributes of this namespace. */
final class Opml {

    static final String NAMESPACE = "tag:lantoa.vn,2026:catalogue";
    static final String PREFIX = "lantoa";

    private Opml() {}
}
