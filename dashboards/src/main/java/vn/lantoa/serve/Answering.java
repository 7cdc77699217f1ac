package vn.lantoa.serve;

import io.javalin.util.JavalinBindException;
import java.util.function.Supplier;
import vn.lantoa.settings.FreePort;
import vn.lantoa.settings.Listening;
import vn.lantoa.yaml.InvalidInput;

/**
 * Dashboards that answer.
 *
 * @param port that is listened on
 */
record Answering(Dashboards dashboards, int port) implements AutoCloseable {

    /**
     * Starts dashboards where they are wanted; where nobody named the port, at any other one where that is taken.
     *
     * @param made makes dashboards; those that could not have their port are of no further use
     * @throws InvalidInput where a port that somebody named is taken
     */
    static Answering start(Supplier<Dashboards> made, Listening wanted) {
        return start(made, wanted, FreePort.of(wanted));
    }

    /** The same where the port was looked at before; somebody may have been quicker since. */
    static Answering start(Supplier<Dashboards> made, Listening wanted, int had) {
        try {
            return at(made.get(), wanted.host(), had);
        } catch (JavalinBindException e) {
            return at(made.get(), wanted.host(), FreePort.of(wanted));
        }
    }

    private static Answering at(Dashboards dashboards, String host, int port) {
        return new Answering(dashboards, dashboards.start(host, port));
    }

    /** Whether it is another port than the usual one that was wanted. */
    boolean elsewhere(Listening wanted) {
        return wanted.port() != 0 && wanted.port() != port;
    }

    @Override
    public void close() {
        dashboards.close();
    }
}
