package vn.lantoa.command;

/** What was running stopped by itself. */
final class Stopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Stopped(String message, Throwable cause) {
        super(message, cause);
    }
}
