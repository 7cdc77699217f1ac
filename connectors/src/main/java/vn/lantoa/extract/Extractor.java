package vn.lantoa.extract;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lantoa.extract.date.AddressDate;
import vn.lantoa.model.Article;
import vn.lantoa.model.ArticleContent;
import vn.lantoa.model.ArticleDates;
import vn.lantoa.model.ArticleKind;
import vn.lantoa.model.ArticleMedia;
import vn.lantoa.model.ArticleOrigin;
import vn.lantoa.model.Capture;
import vn.lantoa.model.DateOrigin;
import vn.lantoa.model.Days;
import vn.lantoa.model.Entry;
import vn.lantoa.model.Fault;
import vn.lantoa.model.Ids;
import vn.lantoa.model.Precision;
import vn.lantoa.model.Response;
import vn.lantoa.text.Language;
import vn.lantoa.text.Shortened;
import vn.lantoa.text.StatedTime;

/** Joins what a page says with what the feed said of it. */
public final class Extractor {

    private static final PageContent NOTHING = new PageContent(
            null,
            null,
            "",
            List.of(),
            StatedDates.NONE,
            null,
            null,
            ArticleKind.ARTICLE,
            PageAddresses.NONE,
            ArticleMedia.NONE);
    private static final Duration CLOCKS_DIFFER = Duration.ofHours(24);
    private static final Instant FIRST_WEB_PAPERS = Instant.parse("1994-01-01T00:00:00Z");

    private final PageReader reader = new PageReader();

    /** The article of a capture; one without page has the entry's title, summary and time, and the fault. */
    public Article extract(Capture capture) {
        Response first = capture.page();
        Response readable = first != null && isPage(first.contentType()) ? first : null;
        PageContent page = readable == null
                ? NOTHING
                : reader.read(readable.body(), readable.contentType(), readable.address(), capture.fetched());
        Entry entry = capture.channel().kind().isSocial() ? Headline.given(capture.entry()) : capture.entry();
        String title = title(entry.title(), page.title());
        String lead = Shortened.to(Article.LONGEST_LEAD, firstOf(page.lead(), entry.summary()));
        String body = Shortened.to(
                Article.LONGEST_BODY, withoutHead(firstOf(joined(page, capture), entry.body()), title, lead));
        Dated dated = published(page, capture);
        return new Article(
                Ids.article(capture.address()),
                new ArticleOrigin(
                        capture.channel().outlet().id(),
                        capture.channel().id(),
                        capture.address(),
                        page.addresses().canonical(),
                        Shortened.orNull(Article.LONGEST_NAME, page.section()),
                        first == null && entry.kind() != null ? entry.kind() : page.kind(),
                        capture.channel().outlet().setting()),
                new ArticleContent(
                        title,
                        lead,
                        body,
                        authors(Bylines.of(page.authors(), entry.author())),
                        language(title + "\n" + lead + "\n" + body, page, capture)),
                new ArticleDates(
                        dated.moment(),
                        dated.precision(),
                        dated.origin(),
                        moment(page.dates().modified()),
                        capture.fetched()),
                page.media(),
                fault(capture, readable != null));
    }

    /** The bodies of all pages, each paragraph of theirs once. */
    private String joined(PageContent first, Capture capture) {
        if (capture.pages().size() < 2) {
            return first.body();
        }
        Set<String> paragraphs = new LinkedHashSet<>(first.body().lines().toList());
        for (Response further : capture.pages().subList(1, capture.pages().size())) {
            if (isPage(further.contentType())) {
                reader.read(further.body(), further.contentType(), further.address(), capture.fetched())
                        .body()
                        .lines()
                        .filter(paragraph -> !paragraph.equals(first.lead()))
                        .forEach(paragraphs::add);
            }
        }
        return String.join("\n", paragraphs).strip();
    }

    /** Title and lead are told apart, also where a page repeats them at the head of its text. */
    private static String withoutHead(String body, String... heads) {
        String rest = body;
        for (String head : heads) {
            boolean repeated = !head.isEmpty() && (rest.equals(head) || rest.startsWith(head + "\n"));
            rest = repeated ? rest.substring(head.length()).stripLeading() : rest;
        }
        return rest;
    }

    /** A time of publication as one source tells it. */
    private record Dated(Instant moment, Precision precision, DateOrigin origin) {

        static @Nullable Dated of(@Nullable StatedTime stated, DateOrigin origin) {
            return stated == null ? null : new Dated(stated.instant(), stated.precision(), origin);
        }

        /** Old captures do not say how exact a feed was. */
        static @Nullable Dated of(@Nullable Instant moment, @Nullable Precision precision) {
            if (moment == null) {
                return null;
            }
            return new Dated(moment, precision == null ? Precision.of(moment) : precision, DateOrigin.FEED);
        }

        /** Of two sources that name the same day, whether the other one alone knows the time. */
        boolean isRefinedBy(Dated other) {
            return precision == Precision.DAY
                    && other.precision == Precision.MOMENT
                    && Days.of(moment).equals(Days.of(other.moment));
        }

        /** A day alone is its beginning in Vietnam, whatever the zone it was written in. */
        Dated normal() {
            return precision == Precision.DAY
                    ? new Dated(Days.of(moment).atStartOfDay(Days.VIETNAM).toInstant(), precision, origin)
                    : this;
        }
    }

    /**
     * The most trusted source decides the day. Where it names nothing but the day, any other that names the same day gives
     * the time.
     */
    private static Dated published(PageContent page, Capture capture) {
        Entry entry = capture.entry();
        Instant latest = capture.fetched().plus(CLOCKS_DIFFER);
        Dated onPage = Dated.of(page.dates().published(), DateOrigin.PAGE);
        Dated inFeed = Dated.of(entry.published(), entry.precision());
        Dated inAddress = Dated.of(AddressDate.stated(capture.address()), DateOrigin.ADDRESS);
        List<Dated> told = (page.dates().sure()
                        ? Stream.of(onPage, inFeed, inAddress)
                        : Stream.of(inFeed, inAddress, onPage))
                .filter(dated -> dated != null && possible(dated.moment(), latest))
                .toList();
        if (!told.isEmpty()) {
            Dated first = told.get(0);
            return told.stream()
                    .filter(dated -> first.isRefinedBy(dated) && !isChange(dated, page))
                    .findFirst()
                    .orElse(first)
                    .normal();
        }
        Dated changed = Dated.of(entry.updated(), null);
        if (changed != null && possible(changed.moment(), latest)) {
            return changed.normal();
        }
        return new Dated(capture.fetched(), Precision.DAY, DateOrigin.FETCH);
    }

    /** Whether a page's guess is when it was changed: that tells no time of publication. */
    private static boolean isChange(Dated dated, PageContent page) {
        return dated.origin() == DateOrigin.PAGE
                && !page.dates().sure()
                && Objects.equals(page.dates().published(), page.dates().modified());
    }

    private static @Nullable Instant moment(@Nullable StatedTime stated) {
        return stated == null ? null : stated.instant();
    }

    /** A time in the future, or from before there were papers on the web, is a mistake. */
    private static boolean possible(Instant moment, Instant latest) {
        return moment.isBefore(latest) && moment.isAfter(FIRST_WEB_PAPERS);
    }

    private static String language(String text, PageContent page, Capture capture) {
        String language = Language.of(text, page.language());
        return language != null ? language : capture.channel().language();
    }

    private static @Nullable String fault(Capture capture, boolean readable) {
        if (capture.fault() != null) {
            return capture.fault();
        }
        boolean whole = capture.page() == null
                && (capture.channel().kind().isSocial() || capture.entry().body() != null);
        if (readable || whole) {
            return null;
        }
        return Fault.NOT_A_PAGE
                + (capture.page() == null ? "" : ": " + capture.page().contentType());
    }

    private static boolean isPage(@Nullable String contentType) {
        String type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
        return type.isEmpty() || type.contains("html") || type.startsWith("text/plain") || type.contains("xml");
    }

    /** The first that is short enough to be a title; the beginning of one that is not where there is no other. */
    private static String title(@Nullable String one, @Nullable String other) {
        String first = firstOf(one, other);
        if (first.length() <= Article.LONGEST_TITLE) {
            return first;
        }
        if (other != null && !other.isBlank() && other.length() <= Article.LONGEST_TITLE) {
            return other;
        }
        return Shortened.to(Article.LONGEST_TITLE, first);
    }

    private static List<String> authors(List<String> authors) {
        return authors.stream()
                .limit(Article.MOST_AUTHORS)
                .map(author -> Shortened.to(Article.LONGEST_NAME, author))
                .toList();
    }

    private static String firstOf(@Nullable String one, @Nullable String other) {
        if (one != null && !one.isBlank()) {
            return one;
        }
        return other == null ? "" : other;
    }
}
