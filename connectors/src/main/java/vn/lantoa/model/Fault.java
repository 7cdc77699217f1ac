package vn.lantoa.model;

/** Why a channel or a page could not be read. */
public enum Fault {
    UNREACHABLE("unreachable"),
    TIMEOUT("timeout"),
    BROKEN("broken"),
    TOO_LARGE("too-large"),
    NOT_FOUND("not-found"),
    FORBIDDEN("forbidden"),
    THROTTLED("throttled"),
    SERVER_ERROR("server-error"),
    REDIRECTS("redirects"),
    ROBOTS("robots"),
    REFUSED_ADDRESS("refused-address"),
    NOT_A_FEED("not-a-feed"),
    WEB_PAGE("web-page"),
    CHALLENGE("challenge"),
    CAPTCHA("captcha"),
    NO_ENTRIES("no-entries"),
    NOT_A_SITEMAP("not-a-sitemap"),
    NO_ARTICLES("no-articles"),
    NOT_A_PAGE("not-a-page"),
    EMPTY("empty"),
    /** Disk, folder or memory of our own machine do not do what reading needs. */
    OWN_MACHINE("own-machine"),
    /** Not read, because people have turned it off or have not given what is needed to read it. */
    OFF("off");

    private final String word;

    Fault(String word) {
        this.word = word;
    }

    /** The word used in documents and pages. */
    @Override
    public String toString() {
        return word;
    }
}
