package vn.lantoa.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import vn.lantoa.elastic.ElasticsearchUnavailable;

/**
 * How the server's process is started.
 *
 * @param megabytes that it may use for its heap
 */
record ServerProcess(Path home, ServerFolder folder, int port, int megabytes) {

    private static final String MAIN = "vn.lantoa.server.launch.Server";

    Process start() {
        folder.create();
        if (!folder.held()) {
            folder.turnLog();
        }
        try {
            return new ProcessBuilder(command())
                    .directory(folder.path().toFile())
                    .redirectError(ProcessBuilder.Redirect.appendTo(folder.log().toFile()))
                    .start();
        } catch (IOException e) {
            throw new ElasticsearchUnavailable("The embedded Elasticsearch cannot be started: " + e.getMessage(), e);
        }
    }

    private List<String> command() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + megabytes + "m",
                "-XX:+UseSerialGC",
                // a server that ran out of memory must not go on half alive
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-XX:ErrorFile=" + folder.path().resolve("elasticsearch-crash.log"),
                "-Djava.io.tmpdir=" + folder.temporary(),
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Dlog4j2.disable.jmx=true",
                "-cp",
                home.resolve("lib") + "/*",
                MAIN,
                home.toString(),
                folder.path().toString(),
                Integer.toString(port));
    }
}
