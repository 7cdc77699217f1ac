package vn.lantoa.press;

import java.time.Duration;
import java.time.Instant;
import vn.lantoa.extract.AddressDate;
import vn.lantoa.model.Entry;

/** Entries as sitemaps and section pages list them. */
final class Listed {

    /** What clocks differ by; a moment farther ahead is no moment of publication. */
    private static final Duration AHEAD = Duration.ofHours(1);

    private Listed() {}

    /**
     * An entry.
     *
     * @param published null where not stated: the time in the address takes its place
     */
    static Entry entry(String title, String link, String summary, Instant published, Instant updated) {
        return new Entry(
                null,
                title,
                link,
                null,
                summary,
                published == null ? AddressDate.of(link) : published,
                updated,
                null,
                null);
    }

    /** The same entry without moments that have not come yet. */
    static Entry upTo(Entry entry, Instant now) {
        Instant published = past(entry.published(), now);
        if (published == null) {
            published = past(AddressDate.of(entry.link()), now);
        }
        return new Entry(
                entry.id(),
                entry.title(),
                entry.link(),
                entry.author(),
                entry.summary(),
                published,
                past(entry.updated(), now),
                entry.body(),
                entry.kind());
    }

    /** When it was published, or failing that changed; null where nothing tells. */
    static Instant moment(Entry entry) {
        return entry.published() == null ? entry.updated() : entry.published();
    }

    /** The moment; null where it has not come yet. */
    static Instant past(Instant moment, Instant now) {
        return moment == null || moment.isAfter(now.plus(AHEAD)) ? null : moment;
    }
}
