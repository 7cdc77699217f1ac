package vn.lantoa.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ProtocolException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.Connection;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import vn.lantoa.model.Addresses;
import vn.lantoa.model.Fault;
import vn.lantoa.model.Header;
import vn.lantoa.settings.HttpSettings;

/**
 * Fetches addresses, politely: each host one request at a time and at its pace, robots.txt first, with an honest name; and
 * guarded: total deadline, body limit while reading, few redirects, no address of our own network. Thread-safe; threads
 * that ask the same host wait for each other.
 */
public final class Fetcher implements AutoCloseable {

    private static final int REDIRECTS = 5;
    private static final int CHUNK = 16_384;
    private static final int ROBOTS_BYTES = 512_000;

    private final HttpSettings settings;
    private final OkHttpClient client;
    private final AddressGuard guard;
    private final Robots robots;
    private final Map<String, Pace> paces = new ConcurrentHashMap<>();

    public Fetcher(HttpSettings settings) {
        this.settings = settings;
        this.guard = new AddressGuard(settings.allowLocal());
        this.robots = new Robots(settings.agent(), InstantSource.system());
        this.client = new OkHttpClient.Builder()
                .dns(guard)
                .followRedirects(false)
                .followSslRedirects(false)
                .callTimeout(settings.timeout())
                .connectTimeout(settings.timeout())
                .readTimeout(settings.timeout())
                .addNetworkInterceptor(this::refuseLocal)
                .build();
    }

    /** Fetches an address as if for the first time. */
    public Fetched fetch(String address) {
        return fetch(address, null, null);
    }

    /**
     * Fetches an address if it changed.
     *
     * @param etag validator of an earlier answer; null for none
     * @param lastModified validator of an earlier answer, as sent; null for none
     */
    public Fetched fetch(String address, String etag, String lastModified) {
        String current = address;
        for (int hop = 0; hop <= REDIRECTS; hop++) {
            if (!Addresses.isWeb(current)) {
                return Fetched.failed(current, Fault.REFUSED_ADDRESS, "not a web address: " + shortened(current));
            }
            Fetched refusal = robots.refusal(current, this::follow);
            if (refusal != null) {
                return refusal;
            }
            Fetched fetched = ask(current, etag, lastModified, settings.maxBodyBytes());
            if (!isRedirect(fetched)) {
                return fetched;
            }
            current = fetched.finalAddress();
        }
        return Fetched.failed(current, Fault.REDIRECTS, "more than " + REDIRECTS + " redirects from " + address);
    }

    @Override
    public void close() {
        client.dispatcher().executorService().shutdownNow();
        client.connectionPool().evictAll();
    }

    /** Follows redirects without asking robots.txt: for robots.txt itself. */
    private Fetched follow(String address) {
        String current = address;
        for (int hop = 0; hop <= REDIRECTS; hop++) {
            Fetched fetched = ask(current, null, null, ROBOTS_BYTES);
            if (!isRedirect(fetched)) {
                return fetched;
            }
            current = fetched.finalAddress();
        }
        return Fetched.failed(current, Fault.REDIRECTS, "more than " + REDIRECTS + " redirects from " + address);
    }

    /**
     * Calls a platform's interface: without robots.txt, which speaks to crawlers, and without following redirects, which
     * would carry credentials away. The body is kept with a fault too, because that is where platforms explain it.
     */
    public Fetched call(Call call) {
        if (!Addresses.isWeb(call.address())) {
            return Fetched.failed(
                    call.shownAddress(), Fault.REFUSED_ADDRESS, "not a web address: " + shortened(call.shownAddress()));
        }
        Duration pause = settings.pace();
        Fetched answer = paced(call.shownAddress(), pause, () -> send(request(call)), response -> {
            byte[] body = body(response.body().byteStream(), settings.maxBodyBytes());
            if (body == null) {
                return tooLarge(call.shownAddress(), response, settings.maxBodyBytes());
            }
            Fault fault = response.isSuccessful() ? null : fault(response.code());
            String message = fault == null ? null : "answered with status " + response.code();
            return answer(call.shownAddress(), response, body, fault, message);
        });
        return answer;
    }

    private Fetched ask(String address, String etag, String lastModified, int maxBytes) {
        return paced(
                address,
                max(settings.pace(), robots.delay(address)),
                () -> send(request(address, etag, lastModified)),
                response -> read(address, response, maxBytes));
    }

    private interface Sending {
        Response send() throws IOException;
    }

    private interface Reading {
        Fetched read(Response response) throws IOException;
    }

    /** Sends when the host's turn has come. */
    private Fetched paced(String address, Duration pause, Sending sending, Reading reading) {
        Pace pace = paces.computeIfAbsent(Addresses.host(address), host -> new Pace(System::nanoTime));
        try {
            pace.enter(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Fetched.failed(address, Fault.TIMEOUT, "interrupted");
        }
        try (Response response = sending.send()) {
            return reading.read(response);
        } catch (IOException | IllegalArgumentException e) {
            return failure(address, e);
        } finally {
            pace.leave();
        }
    }

    private Response send(Request request) throws IOException {
        guard.checkLiteral(request.url().host());
        return client.newCall(request).execute();
    }

    private Request request(Call call) {
        Request.Builder request = new Request.Builder().url(call.address()).header("User-Agent", userAgent());
        call.headers().forEach(request::header);
        RequestBody body =
                call.body() == null ? null : RequestBody.create(call.body(), MediaType.get(call.contentType()));
        return request.method(call.method(), body).build();
    }

    private String userAgent() {
        return settings.agent() + "/0.1 (+" + settings.contact() + ")";
    }

    private Request request(String address, String etag, String lastModified) {
        Request.Builder request = new Request.Builder()
                .url(address)
                .header("User-Agent", userAgent())
                .header("Accept", "text/html,application/xhtml+xml,application/xml,application/rss+xml,*/*;q=0.8")
                .header("Accept-Language", "vi,en;q=0.7");
        if (etag != null) {
            request.header("If-None-Match", etag);
        }
        if (lastModified != null) {
            request.header("If-Modified-Since", lastModified);
        }
        return request.build();
    }

    private static Fetched read(String address, Response response, int maxBytes) throws IOException {
        int status = response.code();
        if (response.isRedirect() && response.header("Location") != null) {
            okhttp3.HttpUrl target = response.request().url().resolve(response.header("Location"));
            return target == null
                    ? Fetched.failed(
                            address,
                            Fault.REFUSED_ADDRESS,
                            "redirected to what is no web address: " + shortened(response.header("Location")))
                    : answer(target.toString(), response, null, null, null);
        }
        if (status == 304) {
            return answer(address, response, null, null, null);
        }
        if (!response.isSuccessful()) {
            return answer(address, response, null, fault(status), "answered with status " + status);
        }
        byte[] body = body(response.body().byteStream(), maxBytes);
        return body == null ? tooLarge(address, response, maxBytes) : answer(address, response, body, null, null);
    }

    private static Fetched tooLarge(String address, Response response, int maxBytes) {
        return answer(address, response, null, Fault.TOO_LARGE, "the body has more than " + maxBytes + " bytes");
    }

    private static Fetched answer(String address, Response response, byte[] body, Fault fault, String message) {
        List<Header> headers = new ArrayList<>();
        response.headers().forEach(header -> headers.add(new Header(header.getFirst(), header.getSecond())));
        return new Fetched(address, response.code(), headers, body, fault, message);
    }

    /** The body; null where it is longer than allowed. Reading ends at the limit, whatever a compressed body unfolds to. */
    private static byte[] body(InputStream stream, int maxBytes) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        for (int read = stream.read(chunk); read != -1; read = stream.read(chunk)) {
            if (body.size() + read > maxBytes) {
                return null;
            }
            body.write(chunk, 0, read);
        }
        return body.toByteArray();
    }

    private static boolean isRedirect(Fetched fetched) {
        return fetched.fault() == null && fetched.status() >= 300 && fetched.status() < 400 && fetched.status() != 304;
    }

    private static Fault fault(int status) {
        if (status == 429) {
            return Fault.THROTTLED;
        }
        if (status == 401 || status == 403 || status == 451) {
            return Fault.FORBIDDEN;
        }
        return status >= 500 ? Fault.SERVER_ERROR : Fault.NOT_FOUND;
    }

    private Fetched failure(String address, Exception failure) {
        if (failure instanceof AddressGuard.Refused) {
            return Fetched.failed(address, Fault.REFUSED_ADDRESS, failure.getMessage());
        }
        if (failure instanceof InterruptedIOException) {
            return Fetched.failed(
                    address,
                    Fault.TIMEOUT,
                    "no complete answer within " + settings.timeout().toSeconds() + " s");
        }
        if (failure instanceof UnknownHostException || failure instanceof ConnectException) {
            return Fetched.failed(address, Fault.UNREACHABLE, "cannot be reached: " + failure.getMessage());
        }
        if (failure instanceof ProtocolException) {
            return Fetched.failed(address, Fault.UNREACHABLE, "the answer was cut off: " + failure.getMessage());
        }
        return Fetched.failed(address, Fault.UNREACHABLE, "cannot be read: " + failure.getMessage());
    }

    /** An address written in digits is never resolved; the connection itself shows where it leads. */
    private Response refuseLocal(Interceptor.Chain chain) throws IOException {
        Connection connection = chain.connection();
        if (connection != null) {
            InetAddress address = connection.socket().getInetAddress();
            guard.check(chain.request().url().host(), address);
        }
        return chain.proceed(chain.request());
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static String shortened(String address) {
        return address.length() > 200 ? address.substring(0, 200) + "..." : address;
    }
}
