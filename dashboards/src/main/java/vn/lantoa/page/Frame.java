package vn.lantoa.page;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lantoa.query.Channels;
import vn.lantoa.query.Disconnected;
import vn.lantoa.text.Shortened;

/**
 * What stands around every page.
 *
 * @param place path of the part that the page belongs to; empty where it belongs to none
 * @param title of the page
 * @param channels null where nothing could be asked of Elasticsearch
 */
public record Frame(
        PageRequest visit,
        String place,
        @Nullable String title,
        @Nullable Channels channels) {

    private static final int LONGEST_TITLE = 300;

    static Frame of(PageRequest visit, String place, String title, Channels channels) {
        return new Frame(visit, place, Shortened.orNull(LONGEST_TITLE, title), channels);
    }

    /** A frame where nothing could be asked of Elasticsearch. */
    static Frame bare(PageRequest visit, String title) {
        return new Frame(visit, "", title, null);
    }

    /** Null where hosts can be reached, or nothing is known. */
    public @Nullable Disconnected disconnected() {
        return channels == null ? null : channels.disconnected();
    }

    /** Whether the data are the sample newsroom's. */
    public boolean sample() {
        return channels != null && channels.sample();
    }

    /** When any channel last answered; null where that is not known. */
    public @Nullable Instant lastSuccess() {
        return channels == null ? null : channels.lastSuccess();
    }

    /** Whether channels are being read for the first time. */
    public boolean firstReading() {
        return channels != null && channels.firstReading();
    }

    public Localizer reader() {
        return visit.reader();
    }

    /** The same page in the other language. */
    public Link otherLanguage() {
        return visit.here().with("lang", reader().language().other().code());
    }
}
