package vn.lantoa.social;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import vn.lantoa.channel.PollResult;
import vn.lantoa.markup.Markup;
import vn.lantoa.model.Addresses;
import vn.lantoa.model.ArticleKind;
import vn.lantoa.model.Diagnostic;
import vn.lantoa.model.Entry;
import vn.lantoa.model.Json;
import vn.lantoa.model.Precision;
import vn.lantoa.text.Text;

/** Makes entries of what platforms send: plain text, NFC, of bounded length. */
final class Posts {

    private static final int LONGEST_TITLE = 500;
    private static final int LONGEST_BODY = 100_000;

    /** ISO 8601 with whatever zone a platform writes: {@code Z}, {@code +00:00} or {@code +0000}. */
    private static final DateTimeFormatter MOMENT = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendPattern("[XXX][XX]")
            .toFormatter(java.util.Locale.ROOT);

    private Posts() {}

    /**
     * An entry that is the whole item.
     *
     * @param title null where the platform has none
     * @param link public address of the item; an item without a web address is left out
     * @param text plain text; null or empty where the item has none
     */
    static Entry entry(
            String id,
            @Nullable String title,
            String link,
            @Nullable String text,
            @Nullable Instant published,
            @Nullable Instant updated,
            ArticleKind kind) {
        String address = link != null && Addresses.isWeb(link) ? link : null;
        return new Entry(
                id,
                line(title),
                address,
                null,
                null,
                published,
                published == null ? null : Precision.MOMENT,
                updated,
                plain(text),
                kind);
    }

    /** Lines without blanks around them, empty ones left out. */
    static String plain(@Nullable String text) {
        return Text.normal(text == null ? null : cut(text, LONGEST_BODY))
                .lines()
                .map(line -> line.replace('\t', ' ').strip())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /** What a reader sees of markup; paragraphs and breaks become lines. */
    static String readable(String markup) {
        Document document = Markup.body(cut(markup, LONGEST_BODY));
        document.select("script, style, template").remove();
        document.select("br").forEach(line -> line.replaceWith(new TextNode("\n")));
        document.select("p, div, li, blockquote")
                .forEach(block -> block.prependText("\n").appendText("\n"));
        return plain(document.wholeText());
    }

    /** The moment that a platform writes; null where it is absent or unreadable. */
    static @Nullable Instant moment(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text.strip(), MOMENT).toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** A moment in seconds since 1970; null where it is absent or impossible. */
    static @Nullable Instant seconds(long seconds) {
        try {
            return seconds <= 0 ? null : Instant.ofEpochSecond(seconds);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The memory of an earlier visit; the given start where there is none that can be read. */
    static <T> T memory(@Nullable String text, Class<T> type, T start) {
        if (text == null) {
            return start;
        }
        try {
            T memory = Json.read(text, type);
            return memory == null ? start : memory;
        } catch (IllegalArgumentException e) {
            return start;
        }
    }

    /** The result of reading a list; the warning of that comes first. */
    static PollResult listing(TimelinePager.Result walk, Object memory, @Nullable Diagnostic warning) {
        return PollResult.of(walk.entries())
                .remembering(Json.write(memory))
                .waiting(walk.retryAfter())
                .warning(walk.warning() == null ? warning : walk.warning());
    }

    private static @Nullable String line(@Nullable String title) {
        String line = plain(title == null ? null : cut(title, LONGEST_TITLE)).replace('\n', ' ');
        return line.isEmpty() ? null : line;
    }

    private static String cut(String text, int longest) {
        if (text == null || text.length() <= longest) {
            return text == null ? "" : text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end);
    }
}
