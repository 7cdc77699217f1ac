package vn.lantoa.http;

import java.nio.charset.StandardCharsets;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;
import vn.lantoa.settings.HttpSettings;

/** The requests that are sent. */
final class Requests {

    private static final String VERSION = "0.1";

    private Requests() {}

    /** A page, a feed, a file; validators that fit into no header are left out. */
    static Request page(HttpSettings settings, String address, @Nullable String etag, @Nullable String lastModified) {
        Request.Builder request = named(settings, address)
                .header("Accept", "text/html,application/xhtml+xml,application/xml,application/rss+xml,*/*;q=0.8")
                .header("Accept-Language", "vi,en;q=0.7");
        if (etag != null && isPlain(etag)) {
            request.header("If-None-Match", etag);
        }
        if (lastModified != null && isPlain(lastModified)) {
            request.header("If-Modified-Since", lastModified);
        }
        return request.build();
    }

    static Request call(HttpSettings settings, Call call) {
        Request.Builder request = named(settings, call.address());
        call.headers().forEach(request::header);
        String body = call.body();
        return request.method(call.method(), body == null ? null : body(body, call.contentType()))
                .build();
    }

    private static Request.Builder named(HttpSettings settings, String address) {
        return NoRetryInterceptor.once(new Request.Builder())
                .url(address)
                .header("User-Agent", settings.agent() + "/" + VERSION + " (+" + settings.contact() + ")")
                .header("Accept-Encoding", ContentDecoding.ACCEPTED);
    }

    /** Sent once: a broken connection must not lead to a second post. */
    private static RequestBody body(String text, @Nullable String contentType) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        MediaType type = contentType == null ? null : MediaType.get(contentType);
        return new RequestBody() {
            @Override
            public @Nullable MediaType contentType() {
                return type;
            }

            @Override
            public long contentLength() {
                return bytes.length;
            }

            @Override
            public boolean isOneShot() {
                return true;
            }

            @Override
            public void writeTo(BufferedSink sink) throws java.io.IOException {
                sink.write(bytes);
            }
        };
    }

    private static boolean isPlain(String value) {
        return !value.isBlank() && value.chars().allMatch(letter -> letter >= 0x20 && letter < 0x7f);
    }
}
