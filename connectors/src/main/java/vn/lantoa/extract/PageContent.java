package vn.lantoa.extract;

import java.util.List;
import vn.lantoa.model.ArticleKind;
import vn.lantoa.model.ArticleMedia;

/**
 * What a page says. Texts are NFC; paragraphs of the body are separated by one line feed.
 *
 * @param title null where none was found
 * @param lead null where none was found
 * @param body empty where none was found
 * @param language as the page declares it, two letters; null where it does not
 * @param section null where not stated
 * @param media what belongs to the article
 */
public record PageContent(
        String title,
        String lead,
        String body,
        List<String> authors,
        StatedDates dates,
        String language,
        String section,
        ArticleKind kind,
        PageAddresses addresses,
        ArticleMedia media) {}
