package vn.lantoa.serve;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.lantoa.elastic.ElasticsearchServer;
import vn.lantoa.query.Searcher;

/** The pages before anything was collected. */
@ExtendWith(ElasticsearchServer.class)
class EmptyIT {

    private static final List<String> PAGES =
            List.of("/", "/articles?q=x", "/tasks?q=x", "/sources", "/themes", "/articles.csv");

    @Test
    void emptyIndicesMakePages(ElasticsearchClient client) throws Exception {
        assertPages(client);
    }

    @Test
    void missingIndicesMakePages(ElasticsearchClient client) throws Exception {
        client.indices()
                .delete(request -> request.index(
                        "lantoa-articles-1",
                        "lantoa-tasks-1",
                        "lantoa-coverage-1",
                        "lantoa-channels-1",
                        "lantoa-indicators-1",
                        "lantoa-evidence-1"));
        assertPages(client);
    }

    private static void assertPages(ElasticsearchClient client) throws IOException, InterruptedException {
        try (Dashboards dashboards = new Dashboards(new Searcher(client), InstantSource.system())) {
            int port = dashboards.start("127.0.0.1", 0);
            for (String page : PAGES) {
                HttpResponse<String> answer = HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + page))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString());
                assertThat(answer.statusCode()).as(page).isEqualTo(200);
                assertThat(answer.body()).doesNotContain("Dữ liệu mẫu");
            }
        }
    }
}
