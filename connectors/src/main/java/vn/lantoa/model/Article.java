package vn.lantoa.model;

import java.time.Instant;
import java.util.List;

/**
 * One published item. Texts are NFC; paragraphs of the body are separated by one line feed.
 *
 * @param id {@link Ids#article} of the address
 * @param outlet id of the outlet
 * @param channel id of the channel it was first found in
 * @param address canonical address
 * @param title empty where none was found; what is longer than {@value #LONGEST_TITLE} characters is no title, and its beginning
 *     stands only where there is no other
 * @param lead the paragraph that introduces it; empty where none was found; {@value #LONGEST_LEAD} characters
 *     at most
 * @param body without title and lead, {@value #LONGEST_BODY} characters at most; empty where only the entry is known
 * @param authors {@value #MOST_AUTHORS} at most, each of {@value #LONGEST_NAME} characters at most
 * @param published when it was published; the time of fetching where nothing states it, see {@code dateOrigin}
 * @param precision {@link Precision#DAY} where no source states a time of day: {@code published} is the beginning of
 *     that day in Vietnam then, or the time of fetching where nothing states the day either; null, in documents of old,
 *     means exact
 * @param modified null where not stated
 * @param fetched when this text of it was last fetched, to the day
 * @param language ISO 639-1 code; {@code und} where it cannot be told
 * @param section null where not stated; {@value #LONGEST_NAME} characters at most
 * @param setting where this communication takes place
 * @param canonical the canonical address that the page itself names; null where it names none
 * @param images absolute addresses of the pictures that belong to it, the one it stands under first; bounded
 * @param links absolute addresses that its text links to, in the order of the text; bounded
 * @param fault why the page could not be read, so that title and lead are those of the entry; null where it was read
 */
public record Article(
        String id,
        String outlet,
        String channel,
        String address,
        String title,
        String lead,
        String body,
        List<String> authors,
        Instant published,
        Precision precision,
        DateOrigin dateOrigin,
        Instant modified,
        Instant fetched,
        String language,
        String section,
        ArticleKind kind,
        CommunicationSetting setting,
        String canonical,
        List<String> images,
        List<String> links,
        String fault) {

    public static final int LONGEST_TITLE = 1_000;
    public static final int LONGEST_LEAD = 10_000;
    public static final int LONGEST_BODY = 1_000_000;

    /** Of a name: an author's, a section's. */
    public static final int LONGEST_NAME = 300;

    public static final int MOST_AUTHORS = 50;

    /**
     * The whole text, the one that offsets of reasons and signals count in (UTF-16 units): title, lead and body,
     * separated by one line feed each, also where one of them is empty.
     */
    public String text() {
        return title + "\n" + lead + "\n" + body;
    }
}
