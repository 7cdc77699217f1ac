package vn.lantoa.server.launch;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.elasticsearch.common.logging.LogConfigurator;
import org.elasticsearch.node.NodeValidationException;

/**
 * Main class: {@code Server HOME DATA PORT}.
 *
 * <p>Requests have to carry the secret that stands in {@code elasticsearch.secret} in the data folder; an address with
 * user {@code lantoa} and the secret does.
 *
 * <p>Standard output carries one line: {@code ready http://127.0.0.1:PORT} when requests are answered, or
 * {@code held PID} where another process has the data folder. Logs go to standard error. The process ends when its
 * standard input ends, on SIGTERM, or when the node cannot start; SIGINT is ignored.
 */
public final class Server {

    /** Exit status where the data folder belongs to another process. */
    private static final int HELD = 3;

    private Server() {}

    public static void main(String[] arguments) {
        PrintStream answer = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.setOut(System.err);
        Interrupt.ignore();
        ParentWatch.start();
        try {
            run(arguments, answer);
        } catch (Exception | LinkageError e) {
            // the node's threads would keep the process alive
            e.printStackTrace();
            System.exit(1);
        }
    }

    private static void run(String[] arguments, PrintStream answer)
            throws IOException, InterruptedException, NodeValidationException {
        Path home = Path.of(arguments[0]);
        DataFolder folder = new DataFolder(Path.of(arguments[1]));
        if (!folder.lock()) {
            answer.println("held " + folder.holder());
            System.exit(HELD);
        }
        folder.clean();
        System.setProperty("lantoa.secret.file", folder.secret().toString());
        NodeSettings settings = new NodeSettings(home, folder, Integer.parseInt(arguments[2]));
        LogConfigurator.configureWithoutConfig(settings.settings());
        RunningNode node = new RunningNode(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(node, folder), "stop"));
        String address = node.start();
        folder.announce(address);
        answer.println("ready " + address);
    }

    private static void stop(RunningNode node, DataFolder folder) {
        folder.withdraw();
        node.close();
    }
}
