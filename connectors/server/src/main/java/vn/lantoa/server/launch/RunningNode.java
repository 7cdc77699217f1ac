package vn.lantoa.server.launch;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.elasticsearch.env.Environment;
import org.elasticsearch.http.HttpServerTransport;
import org.elasticsearch.node.Node;
import org.elasticsearch.node.NodeValidationException;
import org.elasticsearch.plugins.PluginsLoader;
import org.jspecify.annotations.Nullable;

/** The one node of this process. */
final class RunningNode {

    private static final long CLOSE_SECONDS = 20;

    private final NodeSettings settings;
    private volatile @Nullable Node node;

    RunningNode(NodeSettings settings) {
        this.settings = settings;
    }

    /** Starts the node; returns the address that it answers at. */
    String start() throws NodeValidationException {
        Environment environment =
                new Environment(settings.settings(), settings.home().resolve("config"));
        Node fresh = new Node(environment, plugins(environment.modulesDir(), environment.pluginsDir()));
        node = fresh;
        fresh.start();
        InetSocketAddress bound = fresh.injector()
                .getInstance(HttpServerTransport.class)
                .boundAddress()
                .publishAddress()
                .address();
        return "http://" + bound.getAddress().getHostAddress() + ":" + bound.getPort();
    }

    /** Closes the node in good order; ends the process where that takes too long. */
    void close() {
        Node running = node;
        if (running == null) {
            return;
        }
        Thread impatience = new Thread(RunningNode::haltLater, "impatience");
        impatience.setDaemon(true);
        impatience.start();
        try {
            running.prepareForClose();
            running.close();
            running.awaitClose(CLOSE_SECONDS, TimeUnit.SECONDS);
        } catch (IOException e) {
            System.err.println("the node did not close in good order: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Without class loaders of Java's module system: the server's jars lie on the class path here. */
    private static PluginsLoader plugins(Path modules, Path plugins) {
        return PluginsLoader.createPluginsLoader(
                PluginsLoader.loadModulesBundles(modules), PluginsLoader.loadPluginsBundles(plugins), Map.of(), false);
    }

    private static void haltLater() {
        try {
            TimeUnit.SECONDS.sleep(CLOSE_SECONDS);
            System.err.println("the node did not close within " + CLOSE_SECONDS + " s");
            Runtime.getRuntime().halt(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
