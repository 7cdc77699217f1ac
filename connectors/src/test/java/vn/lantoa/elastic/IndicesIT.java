package vn.lantoa.elastic;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

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
    void theClientKnowsTheServerByItsGreeting(ElasticsearchClient client) throws IOException {
        assertThat(client.ping().value()).isTrue();
        assertThat(client.info().version().number()).startsWith("8.19.");
    }
}
