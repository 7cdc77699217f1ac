package vn.lantoa.query;

/** Elasticsearch cannot be reached, is not ready, or takes too long. The message is for the log, not for readers. */
public class NotAnswering extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotAnswering(String message) {
        super(message);
    }

    NotAnswering(String message, Throwable cause) {
        super(message, cause);
    }
}
