package vn.lantoa.elastic;

import org.jspecify.annotations.Nullable;

/** What becomes of one item of a bulk request, told from the answer's status. */
enum BulkItemOutcome {
    /** Done; also the delete of a document that is not there. */
    SUCCESS,
    /** A newer version is stored already: there is nothing left to do. */
    SUPERSEDED,
    /**
     * Something that passes, or that a person can put right meanwhile: overload, a shard that is moving, a fault of the
     * server; a
     * full disk, a lock, a closed index, a right that was taken away.
     */
    RETRY,
    /** The item's own fault; it can never be accepted. */
    REJECTED,
    /** There is no index. The same will happen to every item, and nobody but a new start makes one. */
    FATAL;

    /**
     * Classifies an answer.
     *
     * @param status HTTP status of the item, or of a whole request that failed
     * @param error type of the error, such as {@code document_parsing_exception}
     */
    static BulkItemOutcome of(int status, @Nullable String error) {
        if (status >= 200 && status < 300) {
            return SUCCESS;
        }
        if ("index_closed_exception".equals(error)) {
            return RETRY;
        }
        return switch (status) {
            case 404 -> error == null ? SUCCESS : FATAL;
            case 409 -> SUPERSEDED;
            case 401, 403, 408, 425, 429 -> RETRY;
            default -> status >= 400 && status < 500 ? REJECTED : RETRY;
        };
    }
}
