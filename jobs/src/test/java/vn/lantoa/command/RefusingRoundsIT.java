package vn.lantoa.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lantoa.command.ElasticDoor.Answer;
import vn.lantoa.embedded.EmbeddedElasticsearch;
import vn.lantoa.settings.ElasticsearchSettings;

/** The whole product on an Elasticsearch of somebody else, which refuses everything for a while, and is started anew. */
@Tag("long")
class RefusingRoundsIT {

    private static final int MORE = 15;
    private static final int REFUSED_SECONDS = 15;
    private static final int AWAY_SECONDS = 10;

    @TempDir
    private Path folder;

    private volatile int refusing;

    @Test
    void whateverItAnswersForAWhileNothingIsLostAndThePressIsNotAskedAgain() throws Exception {
        Path theirs = Files.createDirectories(folder.resolve("theirs"));
        EmbeddedElasticsearch server = EmbeddedElasticsearch.start(theirs);
        ElasticsearchSettings direct = ElasticsearchSettings.at(server.address());
        try (ElasticDoor door = ElasticDoor.before(direct, this::answer);
                CountedPress press = new CountedPress();
                RunningLantoa lantoa = RunningLantoa.in(
                                folder.resolve("ours"),
                                press,
                                "elasticsearch: {hosts: [\"" + door.address() + "\"], user: reader, password: x}")
                        .onIndex(direct)) {
            Rounds rounds = new Rounds(press, lantoa, "refused");
            press.publish(MORE);
            lantoa.start();
            rounds.settle("before it refuses");
            for (int status : List.of(401, 403, 429, 503)) {
                refusing = status;
                press.publish(MORE);
                int pages = press.pages();
                Rounds.await("all pages are asked for", () -> press.asked().size() >= pages);
                TimeUnit.SECONDS.sleep(REFUSED_SECONDS);
                assertThat(lantoa.said()).containsPattern("\\((status )?" + status);
                refusing = 0;
                rounds.settle("refused with " + status);
            }
            press.publish(MORE);
            int port = URI.create(server.address()).getPort();
            server.close();
            TimeUnit.SECONDS.sleep(AWAY_SECONDS);
            server = EmbeddedElasticsearch.start(theirs, port);
            rounds.settle("it was started anew");
            assertThat(Repeats.of(press.asked(), List.of()).unexplained()).isEmpty();
            assertThat(press.asked()).hasSize(press.pages());
        } finally {
            server.close();
        }
    }

    private Optional<Answer> answer(String method, String path) {
        int status = refusing;
        return status == 0
                ? Optional.empty()
                : Optional.of(new Answer(
                        status,
                        "{\"error\":{\"type\":\"refused_exception\",\"reason\":\"for a while\"},\"status\":" + status
                                + "}"));
    }
}
