package vn.lantoa.model;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;

/**
 * What an article says. Texts are NFC; paragraphs of the body are separated by one line feed.
 *
 * @param title empty where none was found; a text longer than {@value Article#LONGEST_TITLE} characters is no title, and its
 *     beginning is used only where there is no other
 * @param lead the paragraph that introduces it; empty where none was found; {@value Article#LONGEST_LEAD} characters at most
 * @param body without title and lead, {@value Article#LONGEST_BODY} characters at most; empty where only the entry is known
 * @param authors {@value Article#MOST_AUTHORS} at most, each of {@value Article#LONGEST_NAME} characters at most
 * @param language ISO 639-1 code; {@code und} where it cannot be told
 */
@RecordBuilder
public record ArticleContent(String title, String lead, String body, List<String> authors, String language) {

    /**
     * The whole text, the one that offsets of reasons and signals count in (UTF-16 units): title, lead and body,
     * separated by one line feed each, also where one of them is empty.
     */
    public String text() {
        return title + "\n" + lead + "\n" + body;
    }
}
