package vn.lantoa.model;

import java.util.List;

/**
 * What an article shows and leads to.
 *
 * @param images absolute addresses of the pictures that belong to it, the one it stands under first; bounded
 * @param links absolute addresses that its text links to, in the order of the text; bounded
 */
public record ArticleMedia(List<String> images, List<String> links) {

    public static final ArticleMedia NONE = new ArticleMedia(List.of(), List.of());
}
