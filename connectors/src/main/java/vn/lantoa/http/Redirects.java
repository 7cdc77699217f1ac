package vn.lantoa.http;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import vn.lantoa.model.Addresses;
import vn.lantoa.model.Diagnostic;
import vn.lantoa.model.DiagnosticKind;
import vn.lantoa.model.Fault;

/**
 * Follows redirects, few of them. A host that redirects in a circle gets a session, once: some answer with nothing but
 * the circle
 * until their cookie is sent back.
 */
final class Redirects {

    /** As RFC 9309 requires for robots.txt. */
    private static final int MOST = 5;

    /**
     * The redirects from an address.
     *
     * @param passed redirects in order
     * @param circles whether the last of them leads to an address that was asked before
     */
    private record Trail(List<FetchResult> passed, FetchResult end, boolean circles) {}

    private final SessionCookies sessions;

    Redirects(SessionCookies sessions) {
        this.sessions = sessions;
    }

    /**
     * Asks for an address, and for those that it leads to.
     *
     * @param ask fetches one address without following redirects; a fault where it may not be fetched
     */
    FetchResult follow(String address, Function<String, FetchResult> ask) {
        Trail trail = walk(address, ask);
        if (!trail.circles() || !openSession(trail, ask)) {
            return trail.end();
        }
        return walk(address, ask).end();
    }

    private static Trail walk(String address, Function<String, FetchResult> ask) {
        List<FetchResult> passed = new ArrayList<>();
        Set<String> asked = new HashSet<>();
        String current = address;
        while (passed.size() <= MOST) {
            asked.add(current);
            FetchResult fetched = ask.apply(current);
            if (!fetched.isRedirect()) {
                return new Trail(passed, fetched, false);
            }
            passed.add(fetched);
            String next = target(fetched);
            if (next == null) {
                return new Trail(passed, failed(current, Fault.REFUSED_ADDRESS, DiagnosticKind.SENT_NOWHERE), false);
            }
            if (asked.contains(next)) {
                return new Trail(passed, failed(current, Fault.REDIRECTS, DiagnosticKind.SENT_IN_CIRCLE), true);
            }
            current = next;
        }
        return new Trail(passed, failed(address, Fault.REDIRECTS, DiagnosticKind.SENT_TOO_OFTEN), false);
    }

    /** With the cookies that the circle itself sets, or otherwise those of the pages above it. */
    private boolean openSession(Trail trail, Function<String, FetchResult> ask) {
        String circling = trail.passed().get(trail.passed().size() - 1).finalAddress();
        String server = Addresses.host(circling);
        sessions.end(circling);
        boolean open = false;
        for (FetchResult passed : trail.passed()) {
            open |= Addresses.host(passed.finalAddress()).equals(server) && sessions.open(passed);
        }
        for (String above : above(circling)) {
            open = open || sessions.open(ask.apply(above));
        }
        return open;
    }

    private static Set<String> above(String address) {
        Set<String> above = new LinkedHashSet<>();
        HttpUrl url = HttpUrl.parse(address);
        if (url != null) {
            above.add(url.newBuilder().encodedPath("/").query(null).build().toString());
            above.add(url.newBuilder()
                    .encodedPath("/" + url.encodedPathSegments().get(0))
                    .query(null)
                    .build()
                    .toString());
            above.remove(address);
        }
        return above;
    }

    /** Null where it is no web address; without user information, which we never send. */
    private static @Nullable String target(FetchResult redirect) {
        HttpUrl from = HttpUrl.parse(redirect.finalAddress());
        HttpUrl to = from == null ? null : from.resolve(redirect.header("Location"));
        return to == null
                ? null
                : to.newBuilder()
                        .username("")
                        .password("")
                        .fragment(null)
                        .build()
                        .toString();
    }

    private static FetchResult failed(String address, Fault fault, DiagnosticKind kind) {
        return FetchResult.failed(address, fault, Diagnostic.of(kind, Addresses.withoutQuery(address), MOST));
    }
}
