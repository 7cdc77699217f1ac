package vn.lantoa.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.lantoa.catalogue.Catalogue;
import vn.lantoa.coverage.Audit;
import vn.lantoa.elastic.ArticleDocument;
import vn.lantoa.elastic.ChannelDocument;
import vn.lantoa.elastic.EmbeddedElasticsearch;
import vn.lantoa.elastic.Index;
import vn.lantoa.elastic.Scan;
import vn.lantoa.elastic.Store;
import vn.lantoa.model.ArticleKind;
import vn.lantoa.model.Channel;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.model.DateOrigin;
import vn.lantoa.model.Json;
import vn.lantoa.settings.ArchiveSettings;
import vn.lantoa.settings.ElasticsearchSettings;
import vn.lantoa.settings.HealthSettings;
import vn.lantoa.settings.HttpSettings;
import vn.lantoa.settings.PollSettings;
import vn.lantoa.settings.Settings;

/** The whole way of a post: from a platform's stand-in, through the job, to the article in a real Elasticsearch. */
class SocialChannelsIT {

    @TempDir
    private static Path folder;

    private static SocialSite site;
    private static EmbeddedElasticsearch server;

    @BeforeAll
    static void start() throws IOException {
        site = new SocialSite();
        server = EmbeddedElasticsearch.start(Files.createDirectory(folder.resolve("index")));
    }

    @AfterAll
    static void stop() {
        server.close();
        site.close();
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"FEED", "SITEMAP", "SECTION"})
    void postBecomesAnArticleWithItsThemes(ChannelKind kind) throws Exception {
        ElasticsearchSettings elasticsearch = ElasticsearchSettings.at(server.address());
        Channel channel = SocialSite.channel(kind);
        Settings settings = settings(Files.createDirectory(folder.resolve(kind.toString())), elasticsearch);
        run(settings, new Catalogue(false, List.of(channel.outlet()), List.of(channel)));
        List<ArticleDocument> articles = new ArrayList<>();
        List<ChannelDocument> channels = new ArrayList<>();
        StringBuilder all = new StringBuilder();
        try (Store store = Store.open(elasticsearch)) {
            store.refresh(Index.values());
            new Scan(store, Index.ARTICLES)
                    .where("channel", List.of(channel.id()))
                    .each(ArticleDocument.class, articles::add);
            new Scan(store, Index.CHANNELS).each(ChannelDocument.class, channels::add);
            for (Index index : Index.values()) {
                new Scan(store, index).eachWithId((id, node) -> all.append(Json.write(node)));
            }
            assertThat(new Audit(store).run().findings()).isEmpty();
        }
        assertThat(channels)
                .as(channels.toString())
                .allSatisfy(document -> assertThat(document.fault()).isNull());
        assertThat(articles).hasSize(2);
        ArticleDocument first = articles.stream()
                .filter(article -> article.address().equals(SocialSite.address(kind)))
                .findFirst()
                .orElseThrow();
        assertThat(first.title()).isEqualTo(SocialSite.FIRST);
        assertThat(first.body()).isEqualTo(SocialSite.REST.strip());
        assertThat(first.published()).isEqualTo(site.published());
        assertThat(first.dateOrigin()).isEqualTo(DateOrigin.FEED);
        boolean video = kind == ChannelKind.YOUTUBE || kind == ChannelKind.TIKTOK;
        assertThat(first.kind()).isEqualTo(video ? ArticleKind.VIDEO : ArticleKind.POST);
        assertThat(first.fault()).isNull();
        assertThat(first.relevant()).isTrue();
        assertThat(SocialSite.showsSecret(all.toString())).isFalse();
    }

    private static void run(Settings settings, Catalogue catalogue) throws Exception {
        Analysis analysis = Preparation.prepare(settings, Inputs.read(settings, () -> catalogue));
        StreamExecutionEnvironment env = LocalFlink.resume(settings.data(), 2);
        MonitorJob.define(env, Sources.of(settings, catalogue), Sinks.into(settings), analysis);
        env.execute();
    }

    private static Settings settings(Path data, ElasticsearchSettings elasticsearch) throws IOException {
        return new Settings(
                data,
                null,
                null,
                null,
                new HttpSettings(
                        "Lantoa", "test@lantoa.localhost", Duration.ZERO, Duration.ofSeconds(20), 1_000_000, true),
                new PollSettings(Duration.ofMinutes(1), Duration.ofMinutes(1), Duration.ofSeconds(1), 2, 2, true),
                site.settings(data),
                ArchiveSettings.OFF,
                elasticsearch,
                Duration.ofDays(90),
                HealthSettings.USUAL,
                "127.0.0.1",
                0);
    }
}
