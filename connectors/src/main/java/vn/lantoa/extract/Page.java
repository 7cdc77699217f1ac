package vn.lantoa.extract;

import java.time.Instant;
import java.util.List;
import vn.lantoa.model.ArticleKind;

/**
 * What a page says. Texts are NFC; paragraphs of the body are separated by one line feed.
 *
 * @param title null where none was found
 * @param lead null where none was found
 * @param body empty where none was found
 * @param published null where not stated
 * @param modified null where not stated
 * @param language as the page declares it, two letters; null where it does not
 * @param section null where not stated
 * @param canonical absolute address that the page names as its own; null where it names none
 */
public record Page(
        String title,
        String lead,
        String body,
        List<String> authors,
        Instant published,
        Instant modified,
        String language,
        String section,
        ArticleKind kind,
        String canonical) {}
