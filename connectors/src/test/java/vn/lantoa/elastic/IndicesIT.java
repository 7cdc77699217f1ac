package vn.lantoa.elastic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.lantoa.document.Index;
import vn.lantoa.settings.ElasticsearchSettings;

@ExtendWith(ElasticsearchServer.class)
class IndicesIT {

    @Test
    void everyAliasLeadsToAnIndex(ElasticsearchClient client) throws IOException {
        for (Index index : Index.values()) {
            assertThat(client.indices()
                            .getAlias(request -> request.name(index.alias()))
                            .result())
                    .containsOnlyKeys(index.alias() + "-1");
        }
    }

    @Test
    void preparingAgainChangesNothing(ElasticsearchClient client) throws IOException {
        String before =
                client.indices().get(request -> request.index("lantoa-*")).toString();
        Indices.prepare(client);
        assertThat(client.indices().get(request -> request.index("lantoa-*")).toString())
                .isEqualTo(before);
    }

    @Test
    void severalStartersAtOncePrepareTheSameIndices(ElasticsearchClient client) throws IOException {
        List<String> names =
                Stream.of(Index.values()).map(Indices::physicalName).toList();
        client.indices().delete(request -> request.index(names));
        List<CompletableFuture<Void>> starters = IntStream.range(0, 4)
                .mapToObj(starter -> CompletableFuture.runAsync(() -> Indices.prepare(client)))
                .toList();
        starters.forEach(CompletableFuture::join);
        everyAliasLeadsToAnIndex(client);
    }

    @Test
    void howSoonAllCanBeSearchedIsSetAndSetBack(ElasticsearchClient client) throws IOException {
        String before =
                client.indices().get(request -> request.index("lantoa-*")).toString();
        Indices.searchable(client, Duration.ofSeconds(30));
        assertThat(client.indices()
                        .getSettings(request -> request.index("lantoa-*"))
                        .result()
                        .values())
                .hasSize(Index.values().length)
                .allSatisfy(index -> assertThat(
                                index.settings().index().refreshInterval().time())
                        .isEqualTo("30s"));
        Indices.searchable(client, null);
        assertThat(client.indices().get(request -> request.index("lantoa-*")).toString())
                .isEqualTo(before);
    }

    @Test
    void anElasticsearchThatIsNotThereIsSaidSo() throws IOException {
        try (ElasticsearchClient nobody = Elastic.connect(ElasticsearchSettings.at("http://127.0.0.1:1"))) {
            assertThatThrownBy(() -> Indices.prepare(nobody))
                    .isInstanceOf(ElasticsearchUnavailable.class)
                    .hasMessageContaining("Is Elasticsearch running");
        }
    }

    @Test
    void theClientKnowsTheServerByItsGreeting(ElasticsearchClient client) throws IOException {
        assertThat(client.ping().value()).isTrue();
        assertThat(client.info().version().number()).startsWith("8.19.");
    }
}
