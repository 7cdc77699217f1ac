package vn.lantoa.catalogue;

/** What of a catalogue has no place in OPML itself travels in attributes of this namespace. */
final class Opml {

    static final String NAMESPACE = "tag:lantoa.vn,2026:catalogue";
    static final String PREFIX = "lantoa";

    private Opml() {}
}
