package vn.lantoa.elastic;

import org.jspecify.annotations.Nullable;

/** No Elasticsearch can be had, and its message says what to do about it. */
public class ElasticsearchUnavailable extends RuntimeException {

    public ElasticsearchUnavailable(String message) {
        super(message);
    }

    public ElasticsearchUnavailable(@Nullable String message, Throwable cause) {
        super(message, cause);
    }
}
