package vn.lantoa.page;

/** A page that says only something: what is wrong, and what can be done. */
public record MessagePage(Frame frame, int status, String message) {

    /** Nothing is at that address. */
    public static MessagePage notFound(Visit visit) {
        return of(visit, 404, visit.reader().text("error.not-found"));
    }

    public static MessagePage badParameter(Visit visit, BadParameter bad) {
        return of(visit, 400, bad.words(visit.reader()));
    }

    public static MessagePage notAnswering(Visit visit) {
        return of(visit, 503, visit.reader().text("error.not-answering"));
    }

    public static MessagePage broken(Visit visit) {
        return of(visit, 500, visit.reader().text("error.broken"));
    }

    private static MessagePage of(Visit visit, int status, String message) {
        return new MessagePage(Frame.bare(visit, visit.reader().text("error.title." + status)), status, message);
    }
}
