package vn.lantoa.extract;

import java.util.List;
import vn.lantoa.model.ArticleKind;
import vn.lantoa.text.StatedTime;

/**
 * What a page says. Texts are NFC; paragraphs of the body are separated by one line feed.
 *
 * @param title null where none was found
 * @param lead null where none was found
 * @param body empty where none was found
 * @param published null where not stated
 * @param modified null where not stated
 * @param dated whether the page clearly states when it was published; otherwise {@code published} is a guess from its
 *     address, from a change or from running text
 * @param language as the page declares it, two letters; null where it does not
 * @param section null where not stated
 * @param canonical absolute address that the page names as its own; null where it names none
 * @param images absolute addresses of the pictures that belong to the article, the one it stands under first; bounded
 * @param links absolute addresses that the article's text links to, in the order of the text; bounded
 * @param next absolute address of the page on the same host where this article goes on; null where it ends here
 */
public record PageContent(
        String title,
        String lead,
        String body,
        List<String> authors,
        StatedTime published,
        StatedTime modified,
        boolean dated,
        String language,
        String section,
        ArticleKind kind,
        String canonical,
        List<String> images,
        List<String> links,
        String next) {}
