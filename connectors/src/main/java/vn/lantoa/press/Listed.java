package vn.lantoa.press;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lantoa.extract.date.AddressDate;
import vn.lantoa.model.Entry;
import vn.lantoa.model.Precision;
import vn.lantoa.text.StatedTime;

/** Entries as sitemaps and section pages list them. */
final class Listed {

    /** What clocks differ by; a moment farther ahead is no moment of publication. */
    private static final Duration AHEAD = Duration.ofHours(1);

    private Listed() {}

    /**
     * An entry.
     *
     * @param published null where not stated: the time in the address takes its place
     * @param precision how exactly {@code published} is stated
     */
    static Entry entry(
            @Nullable String title,
            String link,
            @Nullable String summary,
            @Nullable Instant published,
            @Nullable Precision precision,
            @Nullable Instant updated) {
        Entry stated = new Entry(null, title, link, null, summary, published, precision, updated, null, null);
        return published == null ? publishedBy(stated, AddressDate.stated(link)) : stated;
    }

    /** An entry whose publication the document states in words, or does not (null). */
    static Entry entry(
            @Nullable String title,
            String link,
            @Nullable String summary,
            @Nullable StatedTime published,
            @Nullable Instant updated) {
        return entry(
                title,
                link,
                summary,
                published == null ? null : published.instant(),
                published == null ? null : published.precision(),
                updated);
    }

    /**
     * The entries of one document; where nearly all of them were published at midnight, here or in UTC, the document states
     * no times.
     */
    static List<Entry> withoutMadeUpTimes(List<Entry> entries) {
        long dated = entries.stream().filter(entry -> entry.published() != null).count();
        long midnights = entries.stream().filter(Listed::isMidnight).count();
        return Precision.isOfDays(midnights, dated)
                ? entries.stream()
                        .map(entry -> isMidnight(entry) ? published(entry, entry.published(), Precision.DAY) : entry)
                        .toList()
                : entries;
    }

    private static boolean isMidnight(Entry entry) {
        return entry.published() != null && Precision.of(entry.published()) == Precision.DAY;
    }

    private static Entry publishedBy(Entry entry, @Nullable StatedTime address) {
        return address == null ? entry : published(entry, address.instant(), address.precision());
    }

    private static Entry published(Entry entry, @Nullable Instant published, @Nullable Precision precision) {
        return new Entry(
                entry.id(),
                entry.title(),
                entry.link(),
                entry.author(),
                entry.summary(),
                published,
                published == null ? null : precision,
                entry.updated(),
                entry.body(),
                entry.kind());
    }

    /** The same entry without moments that have not come yet. */
    static Entry upTo(Entry entry, Instant now) {
        Entry changed = new Entry(
                entry.id(),
                entry.title(),
                entry.link(),
                entry.author(),
                entry.summary(),
                entry.published(),
                entry.precision(),
                past(entry.updated(), now),
                entry.body(),
                entry.kind());
        if (past(entry.published(), now) != null) {
            return changed;
        }
        StatedTime address = AddressDate.stated(address(entry));
        boolean told = address != null && past(address.instant(), now) != null;
        return told ? publishedBy(changed, address) : published(changed, null, null);
    }

    /** The address of an entry of a sitemap or section page. */
    static String address(Entry entry) {
        return Objects.requireNonNull(entry.link(), "sitemaps and section pages list addresses");
    }

    /** When it was published, or failing that changed; null where nothing tells. */
    static @Nullable Instant moment(Entry entry) {
        return entry.published() == null ? entry.updated() : entry.published();
    }

    /** The moment; null where it has not come yet. */
    static @Nullable Instant past(@Nullable Instant moment, Instant now) {
        return moment == null || moment.isAfter(now.plus(AHEAD)) ? null : moment;
    }
}
