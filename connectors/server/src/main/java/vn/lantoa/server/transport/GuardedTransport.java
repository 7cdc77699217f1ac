package vn.lantoa.server.transport;

import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.elasticsearch.TransportVersion;
import org.elasticsearch.common.io.stream.NamedWriteableRegistry;
import org.elasticsearch.common.network.NetworkService;
import org.elasticsearch.common.settings.ClusterSettings;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.common.util.BigArrays;
import org.elasticsearch.common.util.PageCacheRecycler;
import org.elasticsearch.common.util.concurrent.ThreadContext;
import org.elasticsearch.http.HttpPreRequest;
import org.elasticsearch.http.HttpServerTransport;
import org.elasticsearch.indices.breaker.CircuitBreakerService;
import org.elasticsearch.telemetry.tracing.Tracer;
import org.elasticsearch.threadpool.ThreadPool;
import org.elasticsearch.transport.Transport;
import org.elasticsearch.transport.netty4.Netty4Plugin;
import org.elasticsearch.transport.netty4.Netty4Transport;
import org.elasticsearch.transport.netty4.SharedGroupFactory;
import org.elasticsearch.xcontent.NamedXContentRegistry;

/** The server's own transport, with a door in front of what answers HTTP, and nobody let in from other nodes. */
public final class GuardedTransport extends Netty4Plugin {

    /** System property with the file that holds the secret. */
    public static final String SECRET_FILE = "lantoa.secret.file";

    @Override
    public Map<String, Supplier<HttpServerTransport>> getHttpTransports(
            Settings settings,
            ThreadPool threads,
            BigArrays arrays,
            PageCacheRecycler recycler,
            CircuitBreakerService breakers,
            NamedXContentRegistry contents,
            NetworkService network,
            HttpServerTransport.Dispatcher dispatcher,
            BiConsumer<HttpPreRequest, ThreadContext> context,
            ClusterSettings clusterSettings,
            Tracer tracer) {
        return super.getHttpTransports(
                settings,
                threads,
                arrays,
                recycler,
                breakers,
                contents,
                network,
                new Door(dispatcher, secret()),
                context,
                clusterSettings,
                tracer);
    }

    /** The port for other nodes, of which there are none: whoever connects to it is let go. */
    @Override
    public Map<String, Supplier<Transport>> getTransports(
            Settings settings,
            ThreadPool threads,
            PageCacheRecycler recycler,
            CircuitBreakerService breakers,
            NamedWriteableRegistry writeables,
            NetworkService network) {
        return Map.of(
                NETTY_TRANSPORT_NAME,
                () ->
                        new Netty4Transport(
                                settings,
                                TransportVersion.current(),
                                threads,
                                network,
                                recycler,
                                writeables,
                                breakers,
                                new SharedGroupFactory(settings)) {
                            @Override
                            protected ChannelHandler getServerChannelInitializer(String profile) {
                                return new NobodyIn();
                            }
                        });
    }

    /** Closes a connection as soon as it is made. */
    @ChannelHandler.Sharable
    private static final class NobodyIn extends ChannelInboundHandlerAdapter {

        @Override
        public void channelActive(ChannelHandlerContext context) {
            context.channel().unsafe().closeForcibly();
        }
    }

    private static String secret() {
        Path file = Path.of(System.getProperty(SECRET_FILE));
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("the secret of the server cannot be read", e);
        }
    }
}
