package vn.lantoa.serve;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lantoa.api.FeedFormat;
import vn.lantoa.api.ListFormat;
import vn.lantoa.page.ArchivePage;
import vn.lantoa.page.ArticlePage;
import vn.lantoa.page.ArticlesPage;
import vn.lantoa.page.BadParameter;
import vn.lantoa.page.ColumnsPage;
import vn.lantoa.page.HealthPage;
import vn.lantoa.page.MessagePage;
import vn.lantoa.page.OverviewPage;
import vn.lantoa.page.PageRequest;
import vn.lantoa.page.SightingsPage;
import vn.lantoa.page.SourcesPage;
import vn.lantoa.page.TaskPage;
import vn.lantoa.page.TasksPage;
import vn.lantoa.page.ThemeChangesPage;
import vn.lantoa.page.ThemesPage;
import vn.lantoa.page.UnownedPage;
import vn.lantoa.query.NotAnswering;
import vn.lantoa.query.Searcher;

/** The web server: what is answered at which address. */
public final class Dashboards implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Dashboards.class);

    /** What so many pages hold while they are made has room in a small heap. */
    private static final int PAGES_AT_ONCE = 8;

    private static final int PAGES_WAITING = 64;
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    /** More than can be at work or wait for it, so that somebody is there to say that there are too many. */
    private static final int THREADS = 200;

    private static final int FIRST_THREADS = 8;
    private static final int IDLE_MILLIS = 30_000;
    private static final int CONNECTIONS = 1_000;

    /** Elasticsearch that does not answer is seldom back sooner. */
    private static final int COME_AGAIN_SECONDS = 60;

    private final Searcher searcher;
    private final ArchiveRoutes shelf;
    private final Visits visits;
    private final Desk desk;
    private final @Nullable String address;
    private final Gate gate = new Gate("pages", PAGES_AT_ONCE, PAGES_WAITING, PATIENCE);
    private final List<Asset> assets = Asset.all();
    private final PageWriter pages = new PageWriter(new Templates(assets));
    private final Javalin server = Javalin.create(this::configure);
    private @Nullable Door door;

    /** Without archived copies. */
    public Dashboards(Searcher searcher, InstantSource clock) {
        this(searcher, null, clock);
    }

    /** With the address that each asker asks. */
    public Dashboards(Searcher searcher, @Nullable Path archive, InstantSource clock) {
        this(searcher, archive, null, clock);
    }

    /**
     * Answers nothing before it is started.
     *
     * @param archive folder with the archive's files; null where this machine has none
     * @param address scheme, host and port under which people reach it; null for those that each asker asks
     */
    public Dashboards(Searcher searcher, @Nullable Path archive, @Nullable String address, InstantSource clock) {
        this.searcher = searcher;
        this.address = address;
        this.shelf = new ArchiveRoutes(searcher, archive, gate);
        this.visits = new Visits(clock);
        this.desk = new Desk(searcher, visits, address);
    }

    /**
     * Starts to answer.
     *
     * @param port 0 for any free one
     * @return the port that is listened on
     */
    public int start(String host, int port) {
        door = new Door(new KnownHosts(host, address));
        return server.start(host, port).port();
    }

    @Override
    public void close() {
        server.stop();
        shelf.close();
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        // what waits for them is bounded by the connections: Jetty is not made for a queue that is
        config.jetty.threadPool = new QueuedThreadPool(THREADS, FIRST_THREADS, IDLE_MILLIS);
        config.jetty.modifyServer(server -> server.addBean(new NetworkConnectionLimit(CONNECTIONS, server)));
        config.jetty.modifyServletContextHandler(context -> context.insertHandler(new SlowReaderGuard()));
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        routes(config);
        errors(config);
    }

    private void routes(JavalinConfig config) {
        config.routes.before(Security::headers);
        // it is not there yet when this is said
        config.routes.before(context ->
                Objects.requireNonNull(door, "set before the server starts").pass(context));
        page(config, "/", "overview", OverviewPage::of);
        page(config, "/articles", "articles", ArticlesPage::of);
        published(config);
        get(
                config,
                "/articles/{id}",
                context -> pages.show(
                        context, "article", ArticlePage.of(searcher, visits.of(context), context.pathParam("id"))));
        get(config, "/archive/{id}/{time}", this::archived);
        // the shelf is not there yet when this is said
        free(
                config,
                "/archive/{id}/{time}/copy",
                context -> shelf.copy(context, visits.byProgram(context).reader()));
        free(config, "/archive/{id}/{time}/{page}.warc.gz", context -> shelf.record(context));
        page(config, "/tasks", "tasks", TasksPage::of);
        get(
                config,
                "/tasks/{id}",
                context -> pages.show(
                        context, "task", TaskPage.of(searcher, visits.of(context), context.pathParam("id"))));
        page(config, "/sources", "sources", SourcesPage::of);
        page(config, "/sources/unowned", "unowned", UnownedPage::of);
        page(config, "/columns", "columns", ColumnsPage::of);
        page(config, ThemesPage.PATH, "themes", ThemesPage::of);
        page(config, ThemeChangesPage.PATH, "changes", ThemeChangesPage::of);
        page(config, "/health", "health", HealthPage::of);
        get(
                config,
                "/sightings",
                context -> pages.show(context, "sightings", SightingsPage.of(searcher, visits.of(context))));
        assets.forEach(asset -> free(config, asset.address(), context -> PageWriter.send(context, asset)));
    }

    /** A page that an address without a part of its own leads to. */
    private void page(
            JavalinConfig config, String path, String template, BiFunction<Searcher, PageRequest, Object> of) {
        get(config, path, context -> pages.show(context, template, of.apply(searcher, visits.of(context))));
    }

    /** What asks Elasticsearch, and holds what it answers: only so many at once. */
    private void get(JavalinConfig config, String path, Handler handler) {
        free(
                config,
                path,
                context -> gate.pass(() -> {
                    handler.handle(context);
                    return null;
                }));
    }

    /** What takes little, or has a gate of its own. HEAD is answered as GET is, without the body. */
    private static void free(JavalinConfig config, String path, Handler handler) {
        config.routes.get(path, handler);
        config.routes.head(path, handler);
    }

    /** What people fetch; the desk is not there yet when this is said. */
    private void published(JavalinConfig config) {
        for (ListFormat format : ListFormat.values()) {
            free(config, "/articles" + format.ending(), context -> desk.articles(context, format));
            free(config, "/tasks" + format.ending(), context -> desk.tasks(context, format));
        }
        for (FeedFormat format : FeedFormat.values()) {
            get(config, "/articles" + format.ending(), context -> desk.articles(context, format));
            get(config, "/tasks" + format.ending(), context -> desk.tasks(context, format));
            get(config, "/outlets/{id}" + format.ending(), context -> desk.outlet(context, format));
        }
    }

    private void archived(Context context) {
        Security.framing(context);
        pages.show(
                context,
                "archive",
                ArchivePage.of(
                        searcher, visits.of(context), context.pathParam("id"), context.pathParam("time"), shelf));
    }

    private void errors(JavalinConfig config) {
        config.router.javaLangErrorHandler(new LastWords());
        config.routes.exception(Refused.class, (e, context) -> refuse(context, e));
        config.routes.exception(Busy.class, (e, context) -> {
            LOG.warn("too much is asked for at once ({}): {} is to come again", e.getMessage(), context.path());
            context.header("Retry-After", String.valueOf(Busy.COME_AGAIN_SECONDS));
            pages.say(context, MessagePage.busy(visits.of(context), Busy.COME_AGAIN_SECONDS));
        });
        config.routes.exception(
                BadParameter.class,
                (e, context) -> pages.say(context, MessagePage.badParameter(visits.of(context), e)));
        config.routes.exception(NotAnswering.class, (e, context) -> {
            LOG.warn("no answer for {}: {}", context.path(), e.getMessage());
            context.header("Retry-After", String.valueOf(COME_AGAIN_SECONDS));
            pages.say(context, MessagePage.notAnswering(visits.of(context)));
        });
        config.routes.exception(
                HttpResponseException.class,
                (e, context) -> pages.say(context, MessagePage.notFound(visits.of(context))));
        config.routes.exception(Exception.class, (e, context) -> {
            LOG.error("failed at {}", context.path(), e);
            pages.say(context, MessagePage.broken(visits.of(context)));
        });
    }

    private void refuse(Context context, Refused refused) {
        if (refused.reason() == Refused.Reason.HOST) {
            pages.say(context, MessagePage.misdirected(visits.of(context), refused.getMessage()));
        } else {
            context.header("Allow", "GET, HEAD");
            pages.say(context, MessagePage.notAllowed(visits.of(context), refused.getMessage()));
        }
    }
}
