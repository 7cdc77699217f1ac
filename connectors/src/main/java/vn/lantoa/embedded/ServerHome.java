package vn.lantoa.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import vn.lantoa.elastic.ElasticsearchUnavailable;

/** The folder that the build puts the server's jars into. */
final class ServerHome {

    static final String PROPERTY = "lantoa.elasticsearch.home";

    private ServerHome() {}

    static Path find() {
        String value = System.getProperty(PROPERTY);
        if (value == null || value.isBlank()) {
            throw new ElasticsearchUnavailable("The embedded Elasticsearch cannot be started: the system property "
                    + PROPERTY + " does not say where it lies. Start Lantoa by its launcher, or name an Elasticsearch"
                    + " of yours in the settings (elasticsearch.hosts).");
        }
        Path home = Path.of(value).toAbsolutePath().normalize();
        if (!Files.isDirectory(home.resolve("lib"))) {
            throw new ElasticsearchUnavailable("The embedded Elasticsearch is not at " + home + " (" + PROPERTY
                    + "): it has no folder lib. Build Lantoa (mvn package), or name an Elasticsearch of yours in the"
                    + " settings (elasticsearch.hosts).");
        }
        return home;
    }
}
