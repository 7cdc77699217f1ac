package vn.lantoa.http;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One call of a platform's interface. Its headers may hold secrets: {@link #toString} shows neither their values nor the body
 * nor the address's parameters.
 *
 * @param method such as GET or POST
 * @param headers sent beside those that every request has
 * @param body null for none
 * @param contentType of the body
 */
public record Call(
        String method,
        String address,
        Map<String, String> headers,
        @Nullable String body,
        @Nullable String contentType) {

    public Call {
        headers = Map.copyOf(headers);
    }

    public static Call get(String address, Map<String, String> headers) {
        return new Call("GET", address, headers, null, null);
    }

    public static Call post(String address, Map<String, String> headers, String body, String contentType) {
        return new Call("POST", address, headers, body, contentType);
    }

    /** The address without its parameters, for messages. */
    public String shownAddress() {
        int query = address.indexOf('?');
        return query < 0 ? address : address.substring(0, query);
    }

    @Override
    public String toString() {
        return method + " " + shownAddress() + " " + new TreeMap<>(headers).keySet();
    }
}
