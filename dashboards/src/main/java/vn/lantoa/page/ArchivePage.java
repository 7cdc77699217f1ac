package vn.lantoa.page;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.lantoa.document.ArticleDocument;
import vn.lantoa.query.ArticleDetail;
import vn.lantoa.query.Channels;
import vn.lantoa.query.Searcher;
import vn.lantoa.query.StoredCaptures;

/**
 * An archived copy of an article, with what has to be known of it.
 *
 * @param others all copies of the article, newest first
 * @param there whether the bytes can be read on this machine
 */
public record ArchivePage(Frame frame, ArticleDocument article, Copy copy, List<CopyAddress> others, boolean there) {

    /** Whether the bytes of a copy can be read. */
    @FunctionalInterface
    public interface Shelf {
        boolean has(Copy copy);
    }

    /**
     * Empty where there is no such article, or no copy of it at that time or before.
     *
     * @param time as in an address
     */
    public static Optional<ArchivePage> of(Searcher searcher, PageRequest visit, String id, String time, Shelf shelf) {
        Optional<Copy> copy = copy(searcher, id, time);
        if (copy.isEmpty()) {
            return Optional.empty();
        }
        Channels channels = Channels.ask(searcher);
        return ArticleDetail.ask(searcher, id).map(detail -> {
            String title = detail.article().article().content().title().isBlank()
                    ? visit.reader().text("article.untitled")
                    : detail.article().article().content().title();
            return new ArchivePage(
                    Frame.of(visit, ArticlesPage.PATH, visit.reader().text("archive.title", title), channels),
                    detail.article(),
                    copy.get(),
                    copies(searcher, id),
                    shelf.has(copy.get()));
        });
    }

    /** The newest copy at a time or before; empty also where the article itself is gone. */
    public static Optional<Copy> copy(Searcher searcher, String id, String time) {
        Optional<Instant> moment = Stamp.read(time);
        if (moment.isEmpty() || !ArticleDetail.exists(searcher, id)) {
            return Optional.empty();
        }
        return StoredCaptures.at(searcher, id, moment.get()).map(Copy::new);
    }

    /** All copies of an article, the newest first. */
    static List<CopyAddress> copies(Searcher searcher, String id) {
        return StoredCaptures.moments(searcher, id).stream()
                .map(at -> new CopyAddress(id, at))
                .toList();
    }
}
