package vn.lantoa.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProtocolException;
import java.net.Proxy;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Keeps the library from repeating a request at once, bypassing the rate limit: after a 408, after a 503 whose
 * Retry-After is 0, and
 * after a connection made for the request broke. Only a kept connection that turns out to be dead
 * is replaced once.
 */
final class NoRetryInterceptor extends EventListener implements Interceptor {

    private static final String NAME = "Retry-After";

    /** What was done so far for one request. */
    private static final class Sent {

        private boolean connected;
        private boolean onNewConnection;
    }

    /** Has to be applied to every request. */
    static Request.Builder once(Request.Builder request) {
        return request.tag(Sent.class, new Sent());
    }

    @Override
    public void connectStart(Call call, InetSocketAddress address, Proxy proxy) {
        Sent sent = call.request().tag(Sent.class);
        if (sent != null) {
            sent.connected = true;
        }
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Sent sent = chain.request().tag(Sent.class);
        if (sent != null) {
            if (sent.onNewConnection) {
                throw new ProtocolException("unexpected end of stream, and asked once already");
            }
            sent.onNewConnection = sent.connected;
        }
        Response response = chain.proceed(chain.request());
        return response.code() == 408 || response.code() == 503 ? patient(response) : response;
    }

    /** The library does not repeat requests that have to wait, and reads no number of more than nine digits. */
    private static Response patient(Response response) {
        String wanted = response.header(NAME, "").strip();
        if (wanted.matches("[0-9]{10,}")) {
            return response.newBuilder().header(NAME, "999999999").build();
        }
        return wanted.isEmpty() || wanted.matches("0+")
                ? response.newBuilder().header(NAME, "1").build()
                : response;
    }
}
