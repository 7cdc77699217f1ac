package vn.lantoa.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.model.ArticleKind;
import vn.lantoa.model.ArticleMedia;

/**
 * What a page says. Texts are NFC; paragraphs of the body are separated by one line feed.
 *
 * @param body empty where none was found
 * @param language as the page declares it, two letters
 * @param section as the page states or shows it
 * @param media what belongs to the article
 */
public record PageContent(
        @Nullable String title,
        @Nullable String lead,
        String body,
        List<String> authors,
        StatedDates dates,
        @Nullable String language,
        @Nullable String section,
        ArticleKind kind,
        PageAddresses addresses,
        ArticleMedia media) {}
