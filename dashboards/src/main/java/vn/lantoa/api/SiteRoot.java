package vn.lantoa.api;

import vn.lantoa.page.Link;
import vn.lantoa.page.PageRequest;

/**
 * Where the pages stand, so that what leaves them can lead back.
 *
 * @param origin scheme, host and port of the address that was asked
 */
public record SiteRoot(String origin) {

    String absolute(Link link) {
        return origin + link;
    }

    /** The address that was asked, in the language that it was answered in. */
    Link self(PageRequest visit) {
        return visit.here().with("lang", visit.reader().language().code());
    }
}
