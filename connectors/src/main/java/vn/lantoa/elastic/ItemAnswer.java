package vn.lantoa.elastic;

import org.jspecify.annotations.Nullable;

/**
 * What Elasticsearch said to one write.
 *
 * @param status HTTP status; 0 where there was no answer at all
 * @param error type of the error
 * @param message the error in words; empty where there is none
 */
record ItemAnswer(int status, @Nullable String error, String message) {

    /** No answer came: refused connection, time-out, a cut-off answer. */
    static ItemAnswer none(Throwable cause) {
        return new ItemAnswer(0, cause.getClass().getSimpleName(), String.valueOf(cause.getMessage()));
    }

    BulkItemOutcome outcome() {
        return BulkItemOutcome.of(status, error);
    }

    @Override
    public String toString() {
        String head = status == 0 ? "no answer" : "status " + status;
        return error == null ? head : head + ", " + error + ": " + message;
    }
}
