package vn.lantoa.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedScoreTest {

    private static final String FEED =
            "<rss><channel><title>Báo</title><item><title>Một</title><link>/1</link></item></channel></rss>";

    @TempDir
    private Path folder;

    @Test
    void expectationsAreCountedByKindAndMissesAreNamed() throws IOException {
        FeedScore score = score("""
                [{"file": "a.xml", "kind": "wellformed", "expect": [
                  {"entry": null, "field": "title", "value": "Báo"},
                  {"entry": 0, "field": "link", "value": "https://bao.example/1"},
                  {"entry": 0, "field": "title", "value": "Hai"},
                  {"entry": 1, "field": "title", "value": "Ba"}]},
                 {"file": "a.xml", "kind": "encoding", "expect": [{"entry": 0, "field": "title", "value": "Một"}]}]""");
        assertThat(score.toString())
                .contains("wellformed 2 of 4", "encoding   1 of 1", "unsafe texts 0, exceptions 0")
                .contains("title of entry 0 is \"Một\", expected \"Hai\"", "title of entry 1 is \"null\"");
        assertThat(score.reached()).isFalse();
    }

    @Test
    void targetsAreReachedWhereAllIsMet() throws IOException {
        FeedScore score = score("""
                [{"file": "a.xml", "kind": "wellformed", "expect": [{"entry": 0, "field": "title", "value": "Một"}]}]""");
        assertThat(score.reached()).isTrue();
    }

    private FeedScore score(String expected) throws IOException {
        Files.createDirectories(folder.resolve("cases"));
        Files.writeString(folder.resolve("cases").resolve("a.xml"), FEED);
        Files.writeString(folder.resolve("expect.json"), expected);
        return FeedScore.of(folder, "https://bao.example/tin.rss");
    }
}
