package vn.lantoa.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.lantoa.coverage.Audit;
import vn.lantoa.document.ChannelDocument;
import vn.lantoa.document.GapDocument;
import vn.lantoa.document.HealthDocument;
import vn.lantoa.document.Index;
import vn.lantoa.elastic.ElasticsearchServer;
import vn.lantoa.elastic.Store;
import vn.lantoa.model.Channel;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.model.Diagnostic;
import vn.lantoa.model.DiagnosticKind;
import vn.lantoa.model.GapKind;
import vn.lantoa.model.HealthState;
import vn.lantoa.settings.ElasticsearchSettings;

/** Channels of platforms that nobody turned on, from the catalogue to their documents, and what changes when one is turned on. */
@ExtendWith(ElasticsearchServer.class)
class OffChannelsIT {

    @Test
    void platformsThatNobodyTurnedOnAreOffAndNoFailures(ElasticsearchSettings elasticsearch, @TempDir Path folder)
            throws Exception {
        Channel[] channels = Arrays.stream(ChannelKind.values())
                .filter(ChannelKind::isSocial)
                .map(SocialSite::channel)
                .toArray(Channel[]::new);
        Trial.in(Files.createDirectory(folder.resolve("off")), elasticsearch).run(Trial.catalogue(channels));
        try (Store store = Store.open(elasticsearch)) {
            assertThat(Trial.documents(store, Index.CHANNELS, ChannelDocument.class))
                    .hasSameSizeAs(channels)
                    .allSatisfy(channel -> {
                        assertThat(channel.off()).as(channel.id()).isTrue();
                        assertThat(channel.faulty()).isFalse();
                        assertThat(channel.visit().remark().toString())
                                .isEqualTo(channel.visit().message())
                                .contains("social.");
                        assertThat(channel.days().get(0).faults()).isEmpty();
                    });
            assertThat(Trial.documents(store, Index.HEALTH, HealthDocument.class))
                    .hasSameSizeAs(channels)
                    .allSatisfy(health -> assertThat(health.state()).isEqualTo(HealthState.OFF));
            assertThat(gaps(store)).hasSameSizeAs(channels).allSatisfy(gap -> {
                assertThat(gap.kind()).isEqualTo(GapKind.OFF);
                assertThat(gap.open()).isTrue();
            });
            assertThat(gaps(store))
                    .filteredOn(gap -> gap.channel()
                            .equals(SocialSite.channel(ChannelKind.TELEGRAM).id()))
                    .extracting(one -> one.failed().remark())
                    .containsExactly(Diagnostic.of(
                            DiagnosticKind.TELEGRAM_BLOCKED, "social.telegram.read-although-blocked-in-vietnam"));

            turnOn(SocialSite.channel(ChannelKind.MASTODON), elasticsearch, folder.resolve("on"));
            assertThat(gaps(store).stream().filter(gap -> !gap.open()))
                    .extracting(GapDocument::channel)
                    .containsExactly(SocialSite.channel(ChannelKind.MASTODON).id());
            assertThat(Trial.documents(store, Index.HEALTH, HealthDocument.class))
                    .filteredOn(health -> health.state() != HealthState.OFF)
                    .extracting(HealthDocument::id)
                    .containsExactly(SocialSite.channel(ChannelKind.MASTODON).id());
            assertThat(new Audit(store).run().findings()).isEmpty();
        }
    }

    private static void turnOn(Channel channel, ElasticsearchSettings elasticsearch, Path data) throws Exception {
        Files.createDirectory(data);
        try (SocialSite site = new SocialSite()) {
            Trial.in(data, elasticsearch).with(site.settings(data)).run(Trial.catalogue(channel));
        }
    }

    private static List<GapDocument> gaps(Store store) throws Exception {
        return Trial.documents(store, Index.GAPS, GapDocument.class);
    }
}
