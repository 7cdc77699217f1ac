package vn.lantoa.press;

import org.jspecify.annotations.Nullable;
import vn.lantoa.http.FetchResult;

/** Asks for an address, politely: the one client, or a bounded use of it. */
@FunctionalInterface
interface Asking {

    /**
     * Asks once.
     *
     * @param etag validator of an earlier answer; null for none
     * @param lastModified validator of an earlier answer; null for none
     */
    FetchResult fetch(String address, @Nullable String etag, @Nullable String lastModified);
}
