package vn.lantoa.server.launch;

import java.lang.reflect.Method;

/**
 * Ctrl-C in a terminal reaches the parent and this process alike. The parent stops in good order, its last documents
 * stored, and this process ends after it; so here the signal means nothing.
 */
final class Interrupt {

    private Interrupt() {}

    /** By reflection, since the compiler warns of these classes and no other way exists. */
    static void ignore() {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Method handle = signal.getMethod("handle", signal, handler);
            Object interrupt = signal.getConstructor(String.class).newInstance("INT");
            handle.invoke(null, interrupt, handler.getField("SIG_IGN").get(null));
        } catch (ReflectiveOperationException | LinkageError e) {
            System.err.println("Ctrl-C will end the server before its parent: " + e);
        }
    }
}
