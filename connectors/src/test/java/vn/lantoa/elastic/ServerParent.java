package vn.lantoa.elastic;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import vn.lantoa.embedded.EmbeddedElasticsearch;

/** A process that starts the server, says the number of the server's process, and never stops by itself. */
public final class ServerParent {

    private ServerParent() {}

    public static void main(String[] arguments) throws InterruptedException {
        EmbeddedElasticsearch server = EmbeddedElasticsearch.start(Path.of(arguments[0]));
        System.out.println("server " + server.pid());
        new CountDownLatch(1).await();
    }
}
