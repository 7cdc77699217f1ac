package vn.lantoa.press;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.http.FetchResult;
import vn.lantoa.model.Addresses;
import vn.lantoa.model.Diagnostic;
import vn.lantoa.model.DiagnosticKind;
import vn.lantoa.model.Entry;
import vn.lantoa.model.Fault;
import vn.lantoa.press.SitemapMemory.Known;

/** One walk through an index of sitemaps: a few of them, each at most once, whatever lists them. */
final class SitemapTree {

    /** Entries this much older than the newest one of an earlier visit are known already. */
    private static final Duration OVERLAP = Duration.ofDays(2);

    private final Asking asking;
    private final SitemapReader reader;
    private final Instant now;
    private final Instant oldest;
    private final boolean again;
    private final int budget;
    private final Map<String, Known> known;
    private final Set<String> asked = new HashSet<>();
    private final List<Entry> entries = new ArrayList<>();
    private @Nullable Fault fault;
    private @Nullable Diagnostic remark;
    private int failed;
    private int indexes;

    /**
     * @param oldest sitemaps whose newest entry is older are left alone
     * @param again whether pages wait, so that what was read lately is read once more
     * @param budget how many sitemaps are asked at most
     */
    SitemapTree(
            Asking asking,
            SitemapReader reader,
            SitemapMemory memory,
            Instant now,
            Instant oldest,
            boolean again,
            int budget) {
        this.asking = asking;
        this.reader = reader;
        this.now = now;
        this.oldest = oldest;
        this.again = again;
        this.budget = budget;
        this.known = new LinkedHashMap<>(memory.byAddress());
    }

    /**
     * Walks.
     *
     * @param root address of the index, which is not asked once more where it lists itself
     * @param ranked sitemaps that it lists, the most promising ones first
     */
    void walk(String root, List<Sitemap.Child> ranked) {
        asked.add(Addresses.canonical(root));
        Deque<Sitemap.Child> waiting = new ArrayDeque<>(choice().due(ranked));
        while (!waiting.isEmpty() && asked.size() <= budget) {
            Sitemap.Child child = waiting.poll();
            if (asked.add(Addresses.canonical(child.address()))) {
                List<Sitemap.Child> within = ask(child);
                ChildChoice choice = choice();
                List<Sitemap.Child> due = choice.due(choice.ranked(within));
                indexes += due.isEmpty() ? 0 : 1;
                for (int i = due.size() - 1; i >= 0; i--) {
                    waiting.addFirst(due.get(i));
                }
            }
        }
    }

    ChildChoice choice() {
        return new ChildChoice(known, now, oldest, again);
    }

    List<Entry> entries() {
        return entries;
    }

    /** What is known now of the sitemaps that were asked, in this visit and before; a walk that led nowhere is made again. */
    List<Known> known() {
        return known.values().stream()
                .filter(child -> !leadsNowhere() || !asked.contains(Addresses.canonical(child.address())))
                .toList();
    }

    /** The fault where every sitemap failed that was asked, or all that may be asked led on to others; null otherwise. */
    @Nullable
    Fault fault() {
        if (leadsNowhere()) {
            return Fault.NO_ENTRIES;
        }
        return failed > 0 && failed == asked.size() - 1 ? fault : null;
    }

    /** The last failure in words; null where there was none. */
    @Nullable
    Diagnostic remark() {
        return leadsNowhere() ? Diagnostic.of(DiagnosticKind.INDEXES_ONLY, indexes) : remark;
    }

    /** A chain of indexes that nobody has seen the end of: what it lists is not known, which is not nothing. */
    private boolean leadsNowhere() {
        return asked.size() > budget && indexes == asked.size() - 1;
    }

    /** Asks one sitemap; what it lists itself, where it is an index again. */
    private List<Sitemap.Child> ask(Sitemap.Child child) {
        Known before = known.get(child.address());
        boolean changed = before == null || !Objects.equals(before.modified(), child.modified());
        boolean whole = before == null || (again && !changed && before.again() < ChildChoice.MOST_AGAIN);
        FetchResult fetched = before == null || whole
                ? asking.fetch(child.address(), null, null)
                : asking.fetch(child.address(), before.etag(), before.lastModified());
        if (fetched.notModified() && before != null) {
            known.put(
                    child.address(),
                    new Known(
                            child.address(),
                            child.modified(),
                            before.etag(),
                            before.lastModified(),
                            now,
                            before.newest(),
                            before.again()));
            return List.of();
        }
        Sitemap sitemap = fetched.ok()
                ? reader.read(fetched.content(), fetched.contentType(), child.address())
                : Sitemap.failed(fetched.fault() == null ? Fault.EMPTY : fetched.fault(), fetched.remark());
        if (sitemap.fault() != null) {
            failed++;
            fault = sitemap.fault();
            remark = Diagnostic.because(sitemap.remark(), DiagnosticKind.CHILD, child.address());
            if (!fetched.passing()) {
                known.put(child.address(), new Known(child.address(), child.modified(), null, null, now, null, 0));
            }
            return List.of();
        }
        Instant newest = before == null ? null : before.newest();
        Instant since = newest == null || whole ? null : newest.minus(OVERLAP);
        for (Entry listed : sitemap.entries()) {
            Entry entry = Listed.upTo(listed, now);
            Instant moment = Listed.moment(entry);
            Instant changedAt = entry.updated() == null ? moment : entry.updated();
            if (since == null || changedAt == null || !changedAt.isBefore(since)) {
                entries.add(entry);
            }
            if (moment != null && (newest == null || moment.isAfter(newest))) {
                newest = moment;
            }
        }
        known.put(
                child.address(),
                new Known(
                        child.address(),
                        child.modified(),
                        fetched.etag(),
                        fetched.lastModified(),
                        now,
                        newest,
                        whole && before != null ? before.again() + 1 : 0));
        return sitemap.children();
    }
}
