package vn.lantoa.serve;

/** So much is going on that somebody has to come again. */
final class Busy extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** After so many seconds a client may try again. */
    static final int COME_AGAIN_SECONDS = 10;

    Busy(String what) {
        super(what);
    }
}
