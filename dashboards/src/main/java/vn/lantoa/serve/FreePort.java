package vn.lantoa.serve;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Looks whether a port can be had. */
final class FreePort {

    private FreePort() {}

    /** The port that is wanted, or 0 (any free one) where another program has it. */
    static int preferring(String host, int wanted) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(host), wanted));
            return wanted;
        } catch (IOException e) {
            return 0;
        }
    }
}
