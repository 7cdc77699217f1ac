package vn.lantoa.page;

import java.time.Instant;
import vn.lantoa.query.Channels;

/**
 * What stands around every page.
 *
 * @param place path of the part that the page belongs to; empty where it belongs to none
 * @param title of the page
 * @param sample whether the data are the sample newsroom's
 * @param lastSuccess when any channel last answered; null where that is not known
 */
public record Frame(Visit visit, String place, String title, boolean sample, Instant lastSuccess) {

    static Frame of(Visit visit, String place, String title, Channels channels) {
        return new Frame(visit, place, title, channels.sample(), channels.lastSuccess());
    }

    /** A frame where nothing could be asked of Elasticsearch. */
    static Frame bare(Visit visit, String title) {
        return new Frame(visit, "", title, false, null);
    }

    public Reader reader() {
        return visit.reader();
    }

    /** The same page in the other language. */
    public Link otherLanguage() {
        return visit.here().with("lang", reader().language().other().code());
    }
}
