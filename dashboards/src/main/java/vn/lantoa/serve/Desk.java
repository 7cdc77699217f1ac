package vn.lantoa.serve;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vn.lantoa.api.ArticleFeed;
import vn.lantoa.api.ArticleTable;
import vn.lantoa.api.Feed;
import vn.lantoa.api.FeedFormat;
import vn.lantoa.api.ListFormat;
import vn.lantoa.api.SiteRoot;
import vn.lantoa.api.TaskFeed;
import vn.lantoa.api.TaskTable;
import vn.lantoa.model.Addresses;
import vn.lantoa.page.PageRequest;
import vn.lantoa.query.Searcher;

/** Hands out what people fetch: lists whole or not at all, feeds only to those who do not have them yet. */
final class Desk {

    /** Writing a list keeps Elasticsearch busy; sending it keeps a file. */
    private static final int WRITTEN_AT_ONCE = 2;

    private static final int SENT_AT_ONCE = 32;
    private static final int WAITING = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Gate writing = new Gate("writing lists", WRITTEN_AT_ONCE, SENT_AT_ONCE, PATIENCE);
    private final Gate sending = new Gate("lists", SENT_AT_ONCE, WAITING, PATIENCE);
    private final Searcher searcher;
    private final Visits visits;
    private final @Nullable String address;

    /** Writes a list. */
    @FunctionalInterface
    private interface Table {
        void write(Searcher searcher, PageRequest visit, ListFormat format, OutputStream out) throws IOException;
    }

    /**
     * @param address scheme, host and port under which people reach the pages; null for those that each asker asks
     */
    Desk(Searcher searcher, Visits visits, @Nullable String address) {
        this.searcher = searcher;
        this.visits = visits;
        this.address = address;
    }

    void articles(Context context, ListFormat format) throws Exception {
        send(context, format, "lantoa-", ArticleTable::write);
    }

    void tasks(Context context, ListFormat format) throws Exception {
        send(context, format, "lantoa-tasks-", TaskTable::write);
    }

    void articles(Context context, FeedFormat format) {
        send(context, format, ArticleFeed.ofSearch(searcher, visits.byProgram(context), place(context)));
    }

    void tasks(Context context, FeedFormat format) {
        send(context, format, TaskFeed.of(searcher, visits.byProgram(context), place(context)));
    }

    void outlet(Context context, FeedFormat format) {
        String outlet = context.pathParam("id");
        send(
                context,
                format,
                ArticleFeed.ofOutlet(searcher, visits.byProgram(context), place(context), outlet)
                        .orElseThrow(NotFoundResponse::new));
    }

    private void send(Context context, ListFormat format, String name, Table table) throws Exception {
        PageRequest visit = visits.byProgram(context);
        sending.pass(() -> {
            send(context, format, name + visit.day() + format.ending(), visit, table);
            return null;
        });
    }

    /** By way of a file: it takes no memory, and where Elasticsearch stops answering half way nothing was sent yet. */
    private void send(Context context, ListFormat format, String name, PageRequest visit, Table table)
            throws Exception {
        Path file = Files.createTempFile("lantoa-", format.ending());
        try {
            writing.pass(() -> {
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                    table.write(searcher, visit, format, out);
                }
                return null;
            });
            context.contentType(format.contentType())
                    .header("Cache-Control", "no-store")
                    .header("Content-Disposition", "attachment; filename=\"" + name + "\"");
            Files.copy(file, context.outputStream());
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static void send(Context context, FeedFormat format, Feed feed) {
        byte[] document = format.write(feed);
        Validators validators = Validators.of(document);
        validators.tell(context);
        if (validators.areThoseOf(context)) {
            context.status(304);
        } else {
            context.contentType(format.contentType()).result(document);
        }
    }

    /**
     * Where the pages stand: as the settings say, else at the address that was asked, else where the question came in. What a
     * proxy adds to a question (X-Forwarded-...) anybody could add, and is not believed.
     */
    private SiteRoot place(Context context) {
        if (address != null) {
            return new SiteRoot(address);
        }
        String asked = context.host() == null ? "" : Addresses.host(context.scheme() + "://" + context.host());
        return new SiteRoot(asked.isEmpty() ? here(context) : asked);
    }

    private static String here(Context context) {
        String local = context.req().getLocalAddr();
        boolean bare = local.contains(":") && !local.startsWith("[");
        return context.scheme() + "://" + (bare ? "[" + local + "]" : local) + ":"
                + context.req().getLocalPort();
    }
}
