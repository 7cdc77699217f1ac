package vn.lantoa.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.lantoa.coverage.Audit;
import vn.lantoa.document.ArticleDocument;
import vn.lantoa.document.ChannelDocument;
import vn.lantoa.document.Index;
import vn.lantoa.elastic.PitScan;
import vn.lantoa.elastic.Store;
import vn.lantoa.embedded.EmbeddedElasticsearch;
import vn.lantoa.model.ArticleKind;
import vn.lantoa.model.Channel;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.model.DateOrigin;
import vn.lantoa.model.Json;
import vn.lantoa.settings.ElasticsearchSettings;

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
        Path data = Files.createDirectory(folder.resolve(kind.toString()));
        Trial.in(data, elasticsearch).with(site.settings(data)).run(Trial.catalogue(channel));
        List<ArticleDocument> articles = new ArrayList<>();
        List<ChannelDocument> channels = new ArrayList<>();
        StringBuilder all = new StringBuilder();
        try (Store store = Store.open(elasticsearch)) {
            store.refresh(Index.values());
            new PitScan(store, Index.ARTICLES)
                    .where("channel", List.of(channel.id()))
                    .each(ArticleDocument.class, articles::add);
            new PitScan(store, Index.CHANNELS).each(ChannelDocument.class, channels::add);
            for (Index index : Index.values()) {
                new PitScan(store, index).eachWithId((id, node) -> all.append(Json.write(node)));
            }
            assertThat(new Audit(store).run().findings()).isEmpty();
        }
        assertThat(channels)
                .as(channels.toString())
                .allSatisfy(document -> assertThat(document.visit().fault()).isNull());
        assertThat(articles).hasSize(2);
        ArticleDocument first = articles.stream()
                .filter(article -> article.article().origin().address().equals(SocialSite.address(kind)))
                .findFirst()
                .orElseThrow();
        assertThat(first.article().content().title()).isEqualTo(SocialSite.FIRST);
        assertThat(first.article().content().body()).isEqualTo(SocialSite.REST.strip());
        assertThat(first.article().dates().published()).isEqualTo(site.published());
        assertThat(first.article().dates().dateOrigin()).isEqualTo(DateOrigin.FEED);
        boolean video = kind == ChannelKind.YOUTUBE || kind == ChannelKind.TIKTOK;
        assertThat(first.article().origin().kind()).isEqualTo(video ? ArticleKind.VIDEO : ArticleKind.POST);
        assertThat(first.article().fault()).isNull();
        assertThat(first.found().relevant()).isTrue();
        assertThat(SocialSite.showsSecret(all.toString())).isFalse();
    }
}
