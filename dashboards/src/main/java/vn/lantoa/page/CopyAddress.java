package vn.lantoa.page;

import java.time.Instant;

/**
 * Where an archived copy of an article is shown.
 *
 * @param article id
 * @param at when the copy was captured
 */
public record CopyAddress(String article, Instant at) {

    private static final String PATH = "/archive";

    /** The page around the copy. */
    public Link link() {
        return Link.to(path());
    }

    String path() {
        return Link.to(PATH, article) + "/" + Stamp.of(at);
    }
}
