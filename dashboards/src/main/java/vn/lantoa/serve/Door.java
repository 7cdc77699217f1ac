package vn.lantoa.serve;

import io.javalin.http.Context;
import java.util.Set;
import java.util.stream.Stream;
import vn.lantoa.text.Shortened;

/** Looks at each question before anything is done for it. Nothing here is changed by anybody, so that only reading is let in. */
final class Door {

    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final int LONGEST_NAME = 200;

    private final KnownHosts hosts;

    Door(KnownHosts hosts) {
        this.hosts = hosts;
    }

    /**
     * Lets a question in.
     *
     * @throws Refused where it is not for these pages
     */
    void pass(Context context) {
        Stream.of(context.host() == null ? "" : context.host(), context.req().getServerName())
                .filter(host -> !host.isEmpty() && !hosts.has(host))
                .findFirst()
                .ifPresent(host -> {
                    throw new Refused(Refused.Reason.HOST, Shortened.to(LONGEST_NAME, host));
                });
        if (!READING.contains(context.method().name())) {
            throw new Refused(Refused.Reason.METHOD, context.method().name());
        }
    }

    /** Whether a page of somebody else asks: it gets what is to be read, but leaves nothing behind. */
    static boolean isStrangers(Context context) {
        return "cross-site".equals(context.header("Sec-Fetch-Site"));
    }
}
