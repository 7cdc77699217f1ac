package vn.lantoa.settings;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import vn.lantoa.yaml.InvalidInput;

/** Looks whether the dashboards can have their port, before anything is started. */
public final class FreePort {

    /** Those below are for the administrator, where the system does not say otherwise. */
    private static final int FIRST_FOR_ALL = 1024;

    private static final int PATIENCE_MILLIS = 1_000;

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
            return withoutIt(wanted);
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

    /** Why it is refused is found by asking further: the system's words depend on its language. */
    private static int withoutIt(Listening wanted) {
        if (!isOurs(wanted)) {
            throw notOurs(wanted);
        }
        if (wanted.port() < FIRST_FOR_ALL && !answers(wanted)) {
            throw InvalidInput.of(named(wanted) + ": this user may not listen on port " + wanted.port()
                    + "; expected one from 1024 to 65535");
        }
        if (wanted.portNamed() == null) {
            return 0;
        }
        throw InvalidInput.of(wanted.portNamed() + ": port " + wanted.port() + " of " + wanted.host()
                + " is taken by another program; end that one, or name another port (0 for any free one)");
    }

    /** Whether any port of the address can be had. */
    private static boolean isOurs(Listening wanted) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(address(wanted), 0));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean answers(Listening wanted) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address(wanted), wanted.port()), PATIENCE_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static InvalidInput notOurs(Listening wanted) {
        return InvalidInput.of(wanted.hostNamed() + ": \"" + wanted.host()
                + "\" is no address of this machine; expected one such as 127.0.0.1, or 0.0.0.0 for all of them");
    }

    private static String named(Listening wanted) {
        return wanted.portNamed() == null ? "dashboards.port" : wanted.portNamed();
    }
}
