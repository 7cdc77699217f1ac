package vn.lantoa.serve;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import vn.lantoa.elastic.Elastic;
import vn.lantoa.elastic.Indices;
import vn.lantoa.embedded.EmbeddedElasticsearch;
import vn.lantoa.newsroom.Invention;
import vn.lantoa.query.Searcher;
import vn.lantoa.settings.ElasticsearchSettings;

/** The dashboards on the invented newsroom, to look at: runs until Enter is pressed. */
final class Showcase {

    private Showcase() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("lantoa-showcase");
        try (EmbeddedElasticsearch server = EmbeddedElasticsearch.start(folder);
                ElasticsearchClient client = Elastic.connect(ElasticsearchSettings.at(server.address()));
                Dashboards dashboards = new Dashboards(new Searcher(client), InstantSource.system())) {
            Indices.prepare(client);
            Invention.at(Instant.now()).store(client);
            System.out.println("dashboards http://127.0.0.1:" + dashboards.start("127.0.0.1", 8571) + "/");
            System.in.read();
        }
    }
}
