package vn.lantoa.api;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.lantoa.document.ArticleDocument;
import vn.lantoa.model.Theme;
import vn.lantoa.page.ArticlesPage;
import vn.lantoa.page.Link;
import vn.lantoa.page.Localizer;
import vn.lantoa.page.OutletNames;
import vn.lantoa.page.PageRequest;
import vn.lantoa.page.ReaderLanguage;
import vn.lantoa.query.ArticleExport;
import vn.lantoa.query.ArticleFilter;
import vn.lantoa.query.ArticleFilter.About;
import vn.lantoa.query.Channels;
import vn.lantoa.query.Searcher;

/** The newest articles of a search, or of an outlet, as a feed. */
public final class ArticleFeed {

    private final PageRequest visit;
    private final Localizer reader;
    private final SiteRoot place;
    private final OutletNames names;

    private ArticleFeed(PageRequest visit, SiteRoot place, Channels channels) {
        this.visit = visit;
        this.reader = visit.reader();
        this.place = place;
        this.names = new OutletNames(reader, channels);
    }

    /** Of the articles that the address asks for, in the words that the page of articles has for them. */
    public static Feed ofSearch(Searcher searcher, PageRequest visit, SiteRoot place) {
        ArticleFeed feed = new ArticleFeed(visit, place, Channels.ask(searcher));
        Link page = ArticlesPage.link(visit).with("lang", feed.reader.language().code());
        return feed.of(searcher, ArticlesPage.filter(visit), page);
    }

    /** Of the articles of an outlet, narrowed as those of a search; empty where the catalogue has no such outlet. */
    public static Optional<Feed> ofOutlet(Searcher searcher, PageRequest visit, SiteRoot place, String outlet) {
        Channels channels = Channels.ask(searcher);
        if (!channels.outlets().containsKey(outlet)) {
            return Optional.empty();
        }
        ArticleFeed feed = new ArticleFeed(visit, place, channels);
        Link page = ArticlesPage.link(visit)
                .with("outlet", outlet)
                .with("lang", feed.reader.language().code());
        return Optional.of(feed.of(searcher, ArticlesPage.filter(visit).of(outlet), page));
    }

    private Feed of(Searcher searcher, ArticleFilter filter, Link page) {
        List<Feed.Item> items = new ArrayList<>();
        ArticleExport.ask(searcher, filter, Feed.MOST, article -> items.add(item(article)));
        Link self = place.self(visit);
        Instant today = visit.startOfDay();
        return new Feed(
                FeedTexts.feedId(self.toString()),
                FeedTexts.title(title(filter)),
                place.absolute(self),
                place.absolute(page),
                reader.language(),
                Feed.newest(items, today),
                List.copyOf(items));
    }

    private Feed.Item item(ArticleDocument article) {
        Link ours = ours(article, reader.language());
        String original = FeedTexts.address(article.article().origin().address());
        String title = FeedTexts.title(article.article().content().title());
        return new Feed.Item(
                FeedTexts.id("article", article.id()),
                title.isEmpty() ? FeedTexts.title(article.article().origin().address()) : title,
                article.article().dates().published(),
                updated(article),
                FeedTexts.title(names.outlet(article.article().origin().outlet())),
                article.found().themes().stream().map(this::category).toList(),
                original == null ? place.absolute(ours) : original,
                place.absolute(ours),
                FeedTexts.summary(article.article().content().lead()));
    }

    /** Our page of an article. */
    static Link ours(ArticleDocument article, ReaderLanguage language) {
        return Link.to(ArticlesPage.PATH, article.id()).with("lang", language.code());
    }

    /**
     * When the article last changed, as far as that is known: an article is fetched again and again, but taken again only where
     * it changed; what the page says itself may be later, or not be kept up.
     */
    static Instant updated(ArticleDocument article) {
        Instant known = article.article()
                        .dates()
                        .fetched()
                        .isAfter(article.article().dates().published())
                ? article.article().dates().fetched()
                : article.article().dates().published();
        return article.article().dates().modified() != null
                        && article.article().dates().modified().isAfter(known)
                ? article.article().dates().modified()
                : known;
    }

    private Feed.Category category(Theme theme) {
        return new Feed.Category(theme.name(), reader.theme(theme));
    }

    /** Every condition, so that two feeds of one reader are told apart, and nobody takes a part for the whole. */
    private String title(ArticleFilter filter) {
        List<String> parts = new ArrayList<>();
        parts.add(kind(filter.about()));
        if (!filter.words().isBlank()) {
            parts.add("“" + filter.words() + "”");
        }
        if (filter.theme() != null) {
            parts.add(reader.theme(filter.theme()));
        }
        if (filter.outlet() != null) {
            parts.add(names.outlet(filter.outlet()));
        }
        if (filter.setting() != null) {
            parts.add(reader.word("setting", filter.setting()));
        }
        if (filter.language() != null) {
            parts.add(reader.language(filter.language()));
        }
        if (filter.publicity() != null) {
            parts.add(reader.word("publicity", filter.publicity().name().toLowerCase(Locale.ROOT)));
        }
        if (filter.period() != null) {
            parts.add(reader.day(filter.period().from()) + "–"
                    + reader.day(filter.period().to()));
        }
        if (!filter.without().isEmpty()) {
            String names = filter.without().stream().map(this.names::outlet).collect(Collectors.joining(", "));
            parts.add(reader.text("feeds.without", names));
        }
        return "Lantoa: " + String.join(" · ", parts);
    }

    private String kind(About about) {
        return switch (about) {
            case RELEVANT -> reader.text("feeds.articles");
            case UNSURE -> reader.text("feeds.articles-unsure");
            case ALL -> reader.text("feeds.articles-all");
        };
    }
}
