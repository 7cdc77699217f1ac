package vn.lantoa.settings;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.Locale;

/** Looks whether the dashboards can have their port, before anything is started. */
public final class FreePort {

    private FreePort() {}

    /**
     * The port to listen on: the one wanted, or 0 (any free one) where nobody named it and another program has it.
     *
     * @throws InvalidInput where the port or host that somebody named cannot be had; says which and why
     */
    public static int of(Listening wanted) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address(wanted), wanted.port()));
            return wanted.port();
        } catch (BindException e) {
            return withoutIt(wanted, String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT));
        } catch (IOException e) {
            throw InvalidInput.of(named(wanted) + ": port " + wanted.port() + " of " + wanted.host()
                    + " cannot be had (" + e.getMessage() + "); name another one");
        }
    }

    private static InetAddress address(Listening wanted) {
        try {
            return InetAddress.getByName(wanted.host());
        } catch (UnknownHostException e) {
            throw notOurs(wanted);
        }
    }

    private static int withoutIt(Listening wanted, String reason) {
        if (reason.contains("cannot assign") || reason.contains("can't assign")) {
            throw notOurs(wanted);
        }
        if (reason.contains("permission")) {
            throw InvalidInput.of(named(wanted) + ": this user may not listen on port " + wanted.port()
                    + "; expected one from 1024 to 65535");
        }
        if (wanted.portNamed() == null) {
            return 0;
        }
        throw InvalidInput.of(wanted.portNamed() + ": port " + wanted.port() + " of " + wanted.host()
                + " is taken by another program; end that one, or name another port (0 for any free one)");
    }

    private static InvalidInput notOurs(Listening wanted) {
        return InvalidInput.of(wanted.hostNamed() + ": \"" + wanted.host()
                + "\" is no address of this machine; expected one such as 127.0.0.1, or 0.0.0.0 for all of them");
    }

    private static String named(Listening wanted) {
        return wanted.portNamed() == null ? "dashboards.port" : wanted.portNamed();
    }
}
