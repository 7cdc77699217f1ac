package vn.lantoa.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lantoa.catalogue.Owners;
import vn.lantoa.channel.PollResult;
import vn.lantoa.http.Fetcher;
import vn.lantoa.http.WebServer;
import vn.lantoa.model.ArticleKind;
import vn.lantoa.model.Channel;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.model.CommunicationSetting;
import vn.lantoa.model.Diagnostic;
import vn.lantoa.model.DiagnosticKind;
import vn.lantoa.model.Entry;
import vn.lantoa.model.Fault;
import vn.lantoa.model.Outlet;
import vn.lantoa.model.OutletKind;
import vn.lantoa.model.Precision;
import vn.lantoa.model.SourceEvent;
import vn.lantoa.settings.PollSettings;

/** Visits to channels on platforms: the item is all there is, and only what is new is listed. */
class SocialVisitTest {

    private static final Instant NOW = Instant.parse("2026-11-20T00:00:00Z");
    private static final PollSettings SETTINGS =
            new PollSettings(Duration.ofMinutes(5), Duration.ofHours(3), Duration.ofMinutes(5), 3, 4, false);
    private static final Entry POST = new Entry(
            "1",
            null,
            "https://x.com/bo/status/1",
            null,
            null,
            NOW,
            Precision.MOMENT,
            null,
            "Bài một.",
            ArticleKind.POST);

    private final List<SourceEvent> polled = new ArrayList<>();
    private Cursor cursor = Cursor.NEW;

    @Test
    void itemThatIsReadAgainAfterManyVisitsIsNeitherSightedNorTakenAgain() {
        visit(PollResult.of(List.of(POST)));
        assertThat(polled).filteredOn(step -> step.capture() != null).hasSize(1);
        for (int visit = 0; visit < 120; visit++) {
            visit(PollResult.of(List.of()));
        }
        polled.clear();
        visit(PollResult.of(List.of(POST)));
        assertThat(polled).allSatisfy(step -> assertThat(step.report()).isNotNull());
    }

    @Test
    void itemWhoseStoredTextIsRenewedIsTakenAgainButNotSightedAgain() {
        visit(PollResult.of(List.of(POST)));
        polled.clear();
        visit(PollResult.of(List.of(POST)).renewed());
        assertThat(polled).filteredOn(step -> step.capture() != null).hasSize(1);
        assertThat(polled).filteredOn(step -> step.sighting() != null).isEmpty();
        assertThat(polled)
                .last()
                .satisfies(end ->
                        assertThat(end.report().fresh()).as("nothing is new").isZero());
    }

    @Test
    void itemThatHasToGoIsWithdrawnAndMayComeBackAlsoWhenTheVisitFails() {
        visit(PollResult.of(List.of(POST)));
        polled.clear();
        visit(PollResult.off(Diagnostic.of(DiagnosticKind.NO_CREDENTIAL, "social.x.token"))
                .withdrawing(List.of(POST.link())));
        assertThat(polled.get(0).withdrawn().address()).isEqualTo(POST.link());
        assertThat(polled.get(1).report().fault()).isEqualTo(Fault.OFF);
        polled.clear();
        visit(PollResult.of(List.of(POST)));
        assertThat(polled).filteredOn(step -> step.capture() != null).hasSize(1);
    }

    private void visit(PollResult listing) {
        Outlet outlet = new Outlet(
                "bo",
                "Bộ",
                "Ministry",
                OutletKind.MINISTRY,
                CommunicationSetting.MASS_MEDIA,
                "https://bo.example/",
                false);
        Channel channel = new Channel("bo/x", outlet, ChannelKind.X, "https://x.com/bo", "vi", false, true, null);
        try (Fetcher fetcher = new Fetcher(WebServer.settings())) {
            new Visit(fetcher, new FetchedAddresses(), Owners.of(List.of(channel)), SETTINGS, () -> NOW)
                    .make(
                            (asked, standing) -> listing,
                            channel,
                            cursor,
                            step -> {
                                polled.add(step.polled());
                                cursor = step.end() == null ? cursor : step.end();
                            },
                            () -> false);
        }
    }
}
