package vn.lantoa.newsroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lantoa.channel.PollResult;
import vn.lantoa.channel.PollState;
import vn.lantoa.channel.Poller;
import vn.lantoa.feed.FeedPoller;
import vn.lantoa.http.FetchResult;
import vn.lantoa.http.Fetcher;
import vn.lantoa.model.Channel;
import vn.lantoa.model.Entry;
import vn.lantoa.press.SectionPoller;
import vn.lantoa.press.SitemapPoller;
import vn.lantoa.registry.Registry;
import vn.lantoa.settings.HttpSettings;
import vn.lantoa.yaml.InvalidInput;

class NewsroomTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2026, 3, 1);

    @Test
    void everyArticleIsListedByAChannelAndHasAPage() throws IOException {
        try (Newsroom newsroom = Newsroom.start(0, LAST_DAY);
                Fetcher fetcher = fetcher()) {
            List<String> pages = new ArrayList<>();
            int unreadable = 0;
            int missing = 0;
            for (Channel channel : newsroom.catalogue().channels()) {
                PollResult listing = list(fetcher, channel);
                unreadable += listing.fault() == null ? 0 : 1;
                for (Entry entry : listing.entries()) {
                    assertThat(entry.title()).isNotBlank();
                    assertThat(entry.published())
                            .as("published of " + entry.link())
                            .isNotNull();
                    pages.add(entry.link());
                }
            }
            for (String page : pages.stream().distinct().toList()) {
                missing += fetcher.fetch(page).ok() ? 0 : 1;
            }
            assertThat(pages.stream().distinct()).hasSize(newsroom.size() + 1).hasSizeGreaterThan(110);
            assertThat(unreadable).as("channels out of order on purpose").isEqualTo(2);
            assertThat(missing).as("pages missing on purpose").isEqualTo(1);
        }
    }

    @Test
    void secondStartOnTheSameDayShowsTheSamePages() throws IOException {
        byte[] first;
        int port;
        try (Newsroom newsroom = Newsroom.start(0, LAST_DAY);
                Fetcher fetcher = fetcher()) {
            port = newsroom.port();
            first = home(fetcher, port);
        }
        try (Newsroom newsroom = Newsroom.start(port, LAST_DAY);
                Fetcher fetcher = fetcher()) {
            assertThat(newsroom.port()).isEqualTo(port);
            assertThat(home(fetcher, port)).isEqualTo(first);
        }
    }

    @Test
    void portThatIsTakenIsTold() throws IOException {
        try (Newsroom newsroom = Newsroom.start(0, LAST_DAY)) {
            assertThatThrownBy(() -> Newsroom.start(newsroom.port(), LAST_DAY))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessageContaining("port " + newsroom.port())
                    .hasMessageContaining("--data");
        }
    }

    @Test
    void registryHasFortyTasksOfWhichTwoAreSecretAndNowhereElse(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("tasks.csv");
        try (InputStream tasks = Newsroom.class.getResourceAsStream("/newsroom/tasks.csv")) {
            Files.copy(tasks, file);
        }
        Registry registry = Registry.read(file);
        assertThat(registry.tasks()).hasSize(38);
        assertThat(registry.secretRefused()).isEqualTo(2);
        try (Newsroom newsroom = Newsroom.start(0, LAST_DAY);
                Fetcher fetcher = fetcher()) {
            for (Channel channel : newsroom.catalogue().channels()) {
                FetchResult feed = fetcher.fetch(channel.address());
                String text = feed.ok() ? new String(feed.body(), StandardCharsets.UTF_8) : "";
                assertThat(text).doesNotContain("Kim Tước").doesNotContain("Ngân Hà");
            }
        }
    }

    private static byte[] home(Fetcher fetcher, int port) {
        return fetcher.fetch("http://song-xanh.localhost:" + port + "/").body();
    }

    private static PollResult list(Fetcher fetcher, Channel channel) {
        Poller poller = switch (channel.kind()) {
            case SITEMAP -> new SitemapPoller(fetcher);
            case SECTION -> new SectionPoller(fetcher);
            default -> new FeedPoller(fetcher);
        };
        return poller.list(channel, PollState.NEW);
    }

    private static Fetcher fetcher() {
        return new Fetcher(new HttpSettings(
                "Lantoa",
                "test@lantoa.localhost",
                Duration.ZERO,
                Duration.ofSeconds(10),
                1_000_000,
                HttpSettings.BY_MEMORY,
                null,
                true));
    }
}
