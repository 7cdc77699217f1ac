package vn.lantoa.server.transport;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import org.elasticsearch.common.util.concurrent.ThreadContext;
import org.elasticsearch.http.HttpRouteStats;
import org.elasticsearch.http.HttpServerTransport;
import org.elasticsearch.rest.RestChannel;
import org.elasticsearch.rest.RestRequest;
import org.elasticsearch.rest.RestResponse;
import org.elasticsearch.rest.RestStatus;

/** Hands on requests that carry the secret, as HTTP's basic authentication; everybody else is answered 401. */
final class Door implements HttpServerTransport.Dispatcher {

    /** The name that goes with the secret. */
    static final String USER = "lantoa";

    private final HttpServerTransport.Dispatcher behind;
    private final byte[] expected;

    Door(HttpServerTransport.Dispatcher behind, String secret) {
        this.behind = behind;
        byte[] pair = (USER + ":" + secret).getBytes(StandardCharsets.UTF_8);
        this.expected = ("Basic " + Base64.getEncoder().encodeToString(pair)).getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public void dispatchRequest(RestRequest request, RestChannel channel, ThreadContext context) {
        String given = request.header("Authorization");
        // in a time that does not tell how much of it is right
        if (given != null && MessageDigest.isEqual(expected, given.getBytes(StandardCharsets.UTF_8))) {
            behind.dispatchRequest(request, channel, context);
        } else {
            channel.sendResponse(refusal());
        }
    }

    @Override
    public void dispatchBadRequest(RestChannel channel, ThreadContext context, Throwable cause) {
        behind.dispatchBadRequest(channel, context, cause);
    }

    @Override
    public Map<String, HttpRouteStats> getStats() {
        return behind.getStats();
    }

    private static RestResponse refusal() {
        RestResponse refusal = new RestResponse(
                RestStatus.UNAUTHORIZED,
                "application/json; charset=utf-8",
                "{\"error\":{\"type\":\"security_exception\",\"reason\":\"the secret of this server stands in"
                        + " elasticsearch.secret in its data folder; lantoa prints an address that holds it\"},\"status\":401}");
        // without it the official client takes whatever answers for no Elasticsearch
        refusal.addHeader("X-Elastic-Product", "Elasticsearch");
        refusal.addHeader("WWW-Authenticate", "Basic realm=\"lantoa\"");
        return refusal;
    }
}
