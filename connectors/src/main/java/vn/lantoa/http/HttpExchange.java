package vn.lantoa.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import okhttp3.ConnectionPool;
import okhttp3.Dns;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import vn.lantoa.model.Diagnostic;
import vn.lantoa.model.DiagnosticKind;
import vn.lantoa.model.Fault;
import vn.lantoa.model.Header;
import vn.lantoa.settings.HttpSettings;

/** Sends one request when its host's turn has come, and reads the answer, whatever it is, into a {@link FetchResult}. */
final class HttpExchange implements AutoCloseable {

    private static final int MOST_HEADER_BYTES = 65_536;
    private static final int MOST_EXPLANATION_BYTES = 65_536;
    private static final int IDLE_CONNECTIONS = 500;
    private static final int IDLE_SECONDS = 60;
    private static final Duration CONNECTING = Duration.ofSeconds(10);

    private final HttpSettings settings;
    private final OkHttpClient client;
    private final DeadlineDns names;
    private final SessionCookies sessions;
    private final HostRateLimiters paces = new HostRateLimiters();

    HttpExchange(HttpSettings settings, SessionCookies sessions, Dns system, Predicate<InetAddress> refused) {
        this.settings = settings;
        this.sessions = sessions;
        Duration connecting = settings.timeout().compareTo(CONNECTING) < 0 ? settings.timeout() : CONNECTING;
        names = new DeadlineDns(system, connecting);
        SsrfGuard guard = new SsrfGuard(refused, names);
        NoRetryInterceptor single = new NoRetryInterceptor();
        client = new OkHttpClient.Builder()
                .dns(guard)
                .socketFactory(new SsrfGuardedSockets(guard))
                .proxy(Proxy.NO_PROXY)
                // a host gets one request at a time; HTTP/2 would buffer megabytes that are not read yet
                .protocols(List.of(Protocol.HTTP_1_1))
                .followRedirects(false)
                .followSslRedirects(false)
                .callTimeout(settings.timeout())
                .connectTimeout(connecting)
                .readTimeout(settings.timeout())
                .writeTimeout(settings.timeout())
                // kept open during the pauses: one connection for a host in place of one for every page
                .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, IDLE_SECONDS, TimeUnit.SECONDS))
                .addNetworkInterceptor(single)
                .addNetworkInterceptor(new SoundLength())
                .eventListener(single)
                .build();
    }

    /** How the body of an answer that is neither a redirect nor unchanged is read. */
    private interface Reading {
        FetchResult read(Response response, Intake intake) throws IOException;
    }

    /**
     * Asks for a page.
     *
     * @param etag validator of an earlier answer; null for none
     * @param lastModified validator of an earlier answer; null for none
     * @param room where the memory of the body is reserved
     */
    FetchResult page(
            String address,
            @Nullable String etag,
            @Nullable String lastModified,
            Duration pause,
            MemoryBudget.Part room) {
        return ask(
                address,
                address,
                pause,
                () -> withSession(Requests.page(settings, address, etag, lastModified)),
                (response, intake) -> {
                    byte[] body = response.isSuccessful()
                            ? new ContentDecoding(settings.maxBodyBytes(), room, intake).whole(response)
                            : null;
                    return answered(address, response, body);
                });
    }

    /** Asks for the beginning of a file. */
    FetchResult beginning(String address, int bytes, Duration pause, MemoryBudget.Part room) {
        return ask(
                address,
                address,
                pause,
                () -> withSession(Requests.page(settings, address, null, null)),
                (response, intake) -> {
                    byte[] body = response.isSuccessful()
                            ? new ContentDecoding(bytes, room, intake).beginning(response)
                            : null;
                    return answered(address, response, body);
                });
    }

    /** Calls a platform's interface; a body that explains a fault is kept too. */
    FetchResult call(Call call, MemoryBudget.Part room) {
        String shown = call.shownAddress();
        return ask(call.address(), shown, settings.pace(), () -> Requests.call(settings, call), (response, intake) -> {
            byte[] body = response.isSuccessful()
                    ? new ContentDecoding(settings.maxBodyBytes(), room, intake).whole(response)
                    : new ContentDecoding(MOST_EXPLANATION_BYTES, room, intake).beginning(response);
            return answered(shown, response, body);
        });
    }

    @Override
    public void close() {
        client.dispatcher().cancelAll();
        client.dispatcher().executorService().shutdownNow();
        client.connectionPool().evictAll();
        names.close();
    }

    private interface Asking {
        Request request();
    }

    private FetchResult ask(String address, String shown, Duration pause, Asking asking, Reading reading) {
        HostRateLimiter pace = paces.take(address);
        try {
            FetchResult closed = pace.enter(shown);
            if (closed != null) {
                return closed;
            }
            FetchResult answer = FetchResult.failed(shown, Fault.BROKEN, Diagnostic.of(DiagnosticKind.UNREADABLE));
            try {
                answer = exchange(shown, asking, reading);
                return answer;
            } finally {
                pace.leave(pause, answer);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return FetchResult.failed(shown, Fault.TIMEOUT, Diagnostic.of(DiagnosticKind.INTERRUPTED));
        } finally {
            paces.giveBack(address);
        }
    }

    private FetchResult exchange(String shown, Asking asking, Reading reading) {
        Intake intake = Intake.begin(settings.maxBodyBytes());
        try (Response response = client.newCall(asking.request()).execute()) {
            sessions.heard(response.request().url(), headers(response));
            if (response.headers().byteCount() > MOST_HEADER_BYTES) {
                return new FetchResult(
                        shown,
                        response.code(),
                        List.of(),
                        null,
                        Fault.TOO_LARGE,
                        Diagnostic.of(DiagnosticKind.LONG_HEADERS, MOST_HEADER_BYTES),
                        null);
            }
            return reading.read(response, intake);
        } catch (IOException | IllegalArgumentException | IllegalStateException e) {
            return Failure.of(shown, e, settings.timeout());
        } finally {
            Intake.end();
        }
    }

    private FetchResult answered(String shown, Response response, byte @Nullable [] body) {
        int status = response.code();
        boolean redirect = response.isRedirect() && response.header("Location") != null;
        boolean well = response.isSuccessful() || redirect || isUnchanged(response);
        return new FetchResult(
                shown,
                status,
                headers(response),
                body,
                well ? null : Failure.of(status),
                well ? null : Diagnostic.of(DiagnosticKind.STATUS, status),
                RetryAfter.of(response.headers(), Instant.now()));
    }

    /** "Not modified" counts only as the answer to a conditional request; otherwise it would look like a visit without news. */
    private static boolean isUnchanged(Response response) {
        Request request = response.request();
        return response.code() == 304
                && (request.header("If-None-Match") != null || request.header("If-Modified-Since") != null);
    }

    private Request withSession(Request request) {
        String cookies = sessions.header(request.url());
        return cookies == null
                ? request
                : request.newBuilder().header("Cookie", cookies).build();
    }

    private static List<Header> headers(Response response) {
        List<Header> headers = new ArrayList<>();
        response.headers().forEach(header -> headers.add(new Header(header.getFirst(), header.getSecond())));
        return List.copyOf(headers);
    }
}
