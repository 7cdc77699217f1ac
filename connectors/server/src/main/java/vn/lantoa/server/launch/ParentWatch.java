package vn.lantoa.server.launch;

import java.io.IOException;

/** Ends this process when its standard input ends, which happens however the parent dies. */
final class ParentWatch {

    private ParentWatch() {}

    static void start() {
        // no daemon: all threads of a node are, and somebody has to keep the process alive
        new Thread(ParentWatch::watch, "parent-watch").start();
    }

    private static void watch() {
        try {
            byte[] ignored = new byte[64];
            while (System.in.read(ignored) >= 0) {
                // nothing is said on this channel; only its end counts
            }
        } catch (IOException e) {
            System.err.println("standard input cannot be read any more, as if it had ended: " + e);
        }
        System.exit(0);
    }
}
