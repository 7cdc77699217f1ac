package vn.lantoa.api;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.lantoa.document.ArticleDocument;
import vn.lantoa.document.TaskDocument;
import vn.lantoa.page.Link;
import vn.lantoa.page.Localizer;
import vn.lantoa.page.OutletNames;
import vn.lantoa.page.PageRequest;
import vn.lantoa.page.TasksPage;
import vn.lantoa.query.Channels;
import vn.lantoa.query.FirstPublicity;
import vn.lantoa.query.Searcher;
import vn.lantoa.query.TaskFilter;

/** The tasks that were publicised last for the first time, as a feed: each once, when its first accepted evidence was found. */
public final class TaskFeed {

    private final Localizer reader;
    private final SiteRoot place;
    private final OutletNames names;

    private TaskFeed(Localizer reader, SiteRoot place, OutletNames names) {
        this.reader = reader;
        this.place = place;
        this.names = names;
    }

    /** Of the tasks that the address asks for, in the words that the page of tasks has for them. */
    public static Feed of(Searcher searcher, PageRequest visit, SiteRoot place) {
        TaskFilter filter = TasksPage.filter(visit);
        Localizer reader = visit.reader();
        TaskFeed feed = new TaskFeed(reader, place, new OutletNames(reader, Channels.ask(searcher)));
        List<Feed.Item> items = FirstPublicity.ask(searcher, filter, Feed.MOST).stream()
                .map(feed::item)
                .toList();
        Link self = place.self(visit);
        Link page = TasksPage.link(visit).with("lang", reader.language().code());
        return new Feed(
                FeedTexts.feedId(self.toString()),
                FeedTexts.title(feed.title(filter)),
                place.absolute(self),
                place.absolute(page),
                reader.language(),
                Feed.newest(items, visit.startOfDay()),
                items);
    }

    private Feed.Item item(FirstPublicity first) {
        TaskDocument task = first.task();
        ArticleDocument article = first.article();
        String code = task.task().code() == null ? task.id() : task.task().code();
        String outlet = FeedTexts.title(names.outlet(article.article().origin().outlet()));
        String original = FeedTexts.address(article.article().origin().address());
        Link ours = Link.to(TasksPage.PATH, task.id())
                .with("lang", reader.language().code());
        Link evidence = ArticleFeed.ours(article, reader.language());
        return new Feed.Item(
                FeedTexts.id("task", task.id()),
                FeedTexts.title(code + " – " + task.task().titleVi()),
                article.article().dates().published(),
                updated(first),
                outlet,
                List.of(),
                place.absolute(ours),
                original == null ? place.absolute(evidence) : original,
                FeedTexts.summary(reader.text(
                        "feeds.first", outlet, article.article().content().title())));
    }

    /** Evidence that is found late makes an entry new, however old its article is. */
    private static Instant updated(FirstPublicity first) {
        Instant updated = ArticleFeed.updated(first.article());
        return first.found() != null && first.found().isAfter(updated) ? first.found() : updated;
    }

    private String title(TaskFilter filter) {
        List<String> parts = new ArrayList<>();
        parts.add(reader.text("feeds.tasks"));
        if (!filter.words().isBlank()) {
            parts.add("“" + filter.words() + "”");
        }
        Stream.of(filter.managingBody(), filter.programme(), filter.host())
                .filter(Objects::nonNull)
                .forEach(parts::add);
        if (filter.status() != null) {
            parts.add(reader.taskStatus(filter.status()));
        }
        return "Lantoa: " + String.join(" · ", parts);
    }
}
