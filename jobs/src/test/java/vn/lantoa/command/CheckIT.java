package vn.lantoa.command;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.Refresh;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.lantoa.document.Index;
import vn.lantoa.elastic.ElasticsearchServer;
import vn.lantoa.settings.ElasticsearchSettings;

/** The audit of a cluster as somebody who may only read. */
@ExtendWith(ElasticsearchServer.class)
class CheckIT {

    @TempDir
    private Path folder;

    private final StringWriter told = new StringWriter();

    @Test
    void whoMayOnlyReadMayCheck(ElasticsearchSettings elasticsearch, ElasticsearchClient client) throws IOException {
        try (ReadersDoor door = ReadersDoor.before(elasticsearch, "{\"index\":{\"lantoa-*\":{\"read\":true}}}")) {
            assertThat(check(door.address())).as(told.toString()).isZero();
            assertThat(told.toString()).as("nothing that matters").isEmpty();
            client.index(index -> index.index(Index.GAPS.alias())
                    .id("x")
                    .document(Map.of("id", "y"))
                    .refresh(Refresh.True));
            assertThat(check(door.address())).as(told.toString()).isEqualTo(1);
            assertThat(told.toString()).contains("no right to refresh the index", "ask again");
            assertThat(door.refused()).contains("GET /", "POST /lantoa-");
        }
    }

    @Test
    void whoMayNotReadIsTold(ElasticsearchSettings elasticsearch) throws IOException {
        for (String rights : new String[] {"{\"index\":{\"lantoa-*\":{\"read\":false}}}", "{}"}) {
            try (ReadersDoor door = ReadersDoor.before(elasticsearch, rights)) {
                assertThat(check(door.address())).isEqualTo(2);
                assertThat(told.toString())
                        .contains("elasticsearch.user: \"reader\"")
                        .doesNotContain("monitor");
            }
        }
    }

    private int check(String address) throws IOException {
        told.getBuffer().setLength(0);
        Path config = Files.writeString(
                folder.resolve("lantoa.yaml"),
                "http:\n  contact: a@bao.example\nelasticsearch:\n  hosts: [\"" + address
                        + "\"]\n  user: reader\n  password: x\n");
        return Lantoa.commandLine().setErr(new PrintWriter(told, true)).execute("check", "--config", config.toString());
    }
}
