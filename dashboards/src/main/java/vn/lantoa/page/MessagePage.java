package vn.lantoa.page;

import org.jspecify.annotations.Nullable;

/** A page that says only something: what is wrong, and what can be done. */
public record MessagePage(Frame frame, int status, String message) {

    /** Nothing is at that address. */
    public static MessagePage notFound(PageRequest visit) {
        return of(visit, 404, visit.reader().text("error.not-found"));
    }

    public static MessagePage badParameter(PageRequest visit, BadParameter bad) {
        return of(visit, 400, bad.words(visit.reader()));
    }

    public static MessagePage notAnswering(PageRequest visit) {
        return of(visit, 503, visit.reader().text("error.not-answering"));
    }

    /** So much is going on that it has to be asked for again, after so many seconds. */
    public static MessagePage busy(PageRequest visit, int seconds) {
        return of(visit, 503, visit.reader().text("error.busy", seconds));
    }

    /** The question names a host that is none of ours. */
    public static MessagePage misdirected(PageRequest visit, @Nullable String host) {
        return of(visit, 421, visit.reader().text("error.misdirected", host));
    }

    /** Something else than reading is asked for. */
    public static MessagePage notAllowed(PageRequest visit, @Nullable String method) {
        return of(visit, 405, visit.reader().text("error.not-allowed", method));
    }

    public static MessagePage broken(PageRequest visit) {
        return of(visit, 500, visit.reader().text("error.broken"));
    }

    private static MessagePage of(PageRequest visit, int status, String message) {
        return new MessagePage(Frame.bare(visit, visit.reader().text("error.title." + status)), status, message);
    }
}
