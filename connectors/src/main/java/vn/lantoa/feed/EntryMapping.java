package vn.lantoa.feed;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lantoa.model.Addresses;
import vn.lantoa.model.Entry;
import vn.lantoa.model.Precision;
import vn.lantoa.text.Dates;
import vn.lantoa.text.StatedTime;

/** One element of the tree to an {@link Entry}, whatever the form of the feed. */
final class EntryMapping {

    /** Clocks differ; times farther in the future are mistakes, and those of the article's page or address are used. */
    private static final Duration CLOCKS_DIFFER = Duration.ofHours(1);

    private static final int LONGEST_ID = 2_000;

    private final InstantSource clock;

    EntryMapping(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Whether the times of a feed are made up: nearly all of its items are of midnight.
     *
     * @param items of one feed
     */
    static boolean statesDaysOnly(List<Node> items) {
        List<StatedTime> stated = items.stream()
                .map(EntryMapping::published)
                .filter(Objects::nonNull)
                .toList();
        long midnights = stated.stream()
                .filter(time -> time.time() == null || time.isMidnight())
                .count();
        return Precision.isOfDays(midnights, stated.size());
    }

    /**
     * @param daysOnly whether a midnight of this feed says no more than the day
     */
    Entry entry(Node item, boolean daysOnly) {
        String id = id(item);
        String link = FeedLinks.ofPage(item);
        if (link == null && id != null && Addresses.isWeb(id) && guidIsLink(item)) {
            link = id;
        }
        String summary = summary(item);
        StatedTime stated = published(item);
        Instant published = past(stated == null ? null : stated.instant());
        return new Entry(
                id,
                title(item),
                link,
                author(item),
                summary,
                published,
                published == null || stated == null ? null : precision(stated, daysOnly),
                past(updated(item)),
                body(item, summary),
                null);
    }

    /** The title of an item or of a feed. */
    static @Nullable String title(Node node) {
        return firstText(
                Content::ofTitle,
                List.of(
                        node.children()
                                .filter(child -> child.is(Vocabulary.CORE, "title")
                                        || child.is(Vocabulary.DUBLIN_CORE, "title")),
                        inMedia(node, "title"),
                        node.children(Vocabulary.ITUNES, "title")));
    }

    private static @Nullable String summary(Node item) {
        String described = firstText(
                Content::ofDescription,
                List.of(
                        item.children()
                                .filter(child -> child.is(Vocabulary.CORE, "description", "summary", "abstract")
                                        || child.is(Vocabulary.DUBLIN_CORE, "description")
                                        || child.is(Vocabulary.DUBLIN_CORE_TERMS, "abstract")
                                        || child.is(Vocabulary.ITUNES, "summary")),
                        inMedia(item, "description")));
        return described != null
                ? described
                : firstText(
                        Content::ofDescription, List.of(contents(item), item.children(Vocabulary.ITUNES, "subtitle")));
    }

    /** The whole text, where the feed gives more of it than a summary; null otherwise. */
    private static @Nullable String body(Node item, @Nullable String summary) {
        return contents(item)
                .map(Content::ofArticle)
                .filter(Objects::nonNull)
                .max(java.util.Comparator.comparingInt(String::length))
                .filter(text -> summary == null || text.length() > summary.length())
                .orElse(null);
    }

    private static Stream<Node> contents(Node item) {
        return item.children()
                .filter(child -> child.is(Vocabulary.CONTENT, "encoded")
                        || child.is(Vocabulary.CORE, "content", "fullitem", "body", "encoded")
                        || child.is(Vocabulary.XHTML, "body", "div"));
    }

    /** Media elements are in the item or in a group of it. */
    private static Stream<Node> inMedia(Node item, String name) {
        return Stream.concat(
                item.children(Vocabulary.MEDIA, name),
                item.children(Vocabulary.MEDIA, "group", "content")
                        .flatMap(media -> media.children(Vocabulary.MEDIA, name)));
    }

    private static @Nullable String author(Node item) {
        return firstText(
                EntryMapping::name,
                List.of(
                        item.children(Vocabulary.CORE, "author"),
                        item.children(Vocabulary.DUBLIN_CORE, "creator", "author"),
                        item.children(Vocabulary.ITUNES, "author"),
                        item.children(Vocabulary.CORE, "managingeditor")));
    }

    private static @Nullable String name(Node author) {
        String name = part(author, "name");
        String mail = part(author, "email");
        if (name != null && mail != null) {
            return name + " (" + mail + ")";
        }
        if (name != null || mail != null) {
            return name != null ? name : mail;
        }
        return author.hasChildren() ? null : Content.ofTitle(author);
    }

    private static @Nullable String part(Node author, String name) {
        return firstText(Content::ofTitle, List.of(author.children(Vocabulary.CORE, name)));
    }

    private static @Nullable String id(Node item) {
        Node named = item.child(Vocabulary.CORE, "guid", "id").orElse(null);
        String id = named == null ? item.attribute("about") : named.text().strip();
        if (id.isEmpty()) {
            return null;
        }
        if (guidIsLink(item) && FeedLinks.isRelative(id)) {
            String absolute = FeedLinks.absolute(named == null ? item.base() : named.base(), id);
            return absolute == null ? PlainText.ofText(id) : absolute;
        }
        // an id is kept unchanged unless it could be taken for markup
        boolean harmless =
                id.indexOf('<') < 0 && id.length() <= LONGEST_ID && id.chars().noneMatch(Character::isISOControl);
        return harmless ? id : PlainText.ofText(id);
    }

    private static boolean guidIsLink(Node item) {
        return item.child(Vocabulary.CORE, "guid")
                .map(guid -> !guid.attribute("ispermalink").equalsIgnoreCase("false"))
                .orElse(true);
    }

    private static Precision precision(StatedTime stated, boolean daysOnly) {
        return daysOnly && stated.isMidnight() ? Precision.DAY : stated.precision();
    }

    private static @Nullable StatedTime published(Node item) {
        StatedTime stated = stated(
                item,
                node -> node.is(Vocabulary.CORE, "pubdate", "published", "issued")
                        || node.is(Vocabulary.DUBLIN_CORE_TERMS, "issued", "available"));
        return stated != null
                ? stated
                : stated(
                        item,
                        node -> node.is(Vocabulary.DUBLIN_CORE, "date")
                                || node.is(Vocabulary.CORE, "created", "date")
                                || node.is(Vocabulary.DUBLIN_CORE_TERMS, "created", "date"));
    }

    private static @Nullable Instant updated(Node item) {
        Instant stated = moment(
                item,
                node -> node.is(Vocabulary.CORE, "updated", "modified", "lastbuilddate")
                        || node.is(Vocabulary.DUBLIN_CORE_TERMS, "modified"));
        if (stated != null) {
            return stated;
        }
        // Dublin Core's date is that of the latest event of the item
        Instant dated = moment(item, node -> node.is(Vocabulary.DUBLIN_CORE, "date"));
        return dated != null ? dated : Dates.parse(item.attribute("lastmod"));
    }

    /** The last readable moment among these children: it was written last. */
    static @Nullable Instant moment(Node node, java.util.function.Predicate<Node> meant) {
        StatedTime stated = stated(node, meant);
        return stated == null ? null : stated.instant();
    }

    private static @Nullable StatedTime stated(Node node, java.util.function.Predicate<Node> meant) {
        return node.children()
                .filter(meant)
                .map(child -> Dates.read(child.text()))
                .filter(Objects::nonNull)
                .reduce((first, last) -> last)
                .orElse(null);
    }

    private @Nullable Instant past(@Nullable Instant moment) {
        return moment == null
                        || moment.isAfter(Instant.ofEpochMilli(clock.millis()).plus(CLOCKS_DIFFER))
                ? null
                : moment;
    }

    private static @Nullable String firstText(Function<Node, @Nullable String> read, List<Stream<Node>> sources) {
        return sources.stream()
                .flatMap(source -> source)
                .map(read)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
