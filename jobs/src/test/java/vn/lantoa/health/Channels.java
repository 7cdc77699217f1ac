package vn.lantoa.health;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import vn.lantoa.document.ChannelDocument;
import vn.lantoa.document.GapDocument;
import vn.lantoa.model.Channel;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.model.ChannelReport;
import vn.lantoa.model.CommunicationSetting;
import vn.lantoa.model.Diagnostic;
import vn.lantoa.model.DiagnosticKind;
import vn.lantoa.model.Fault;
import vn.lantoa.model.GapKind;
import vn.lantoa.model.Outlet;
import vn.lantoa.model.OutletKind;
import vn.lantoa.model.Precision;

/** Channels of one outlet, and what they list, for tests. */
final class Channels {

    /** Ten in the morning of a Monday in Vietnam. */
    static final Instant NOW = Instant.parse("2026-03-30T03:00:00Z");

    static final Instant BEGUN = NOW.minus(Duration.ofDays(35));

    private Channels() {}

    /** One that went well at its newest visit, now. */
    static ChannelDocument channel(ChannelKind kind, Instant firstSuccess) {
        return visited(kind, false, null, 20, firstSuccess, NOW);
    }

    /** A specialised column that went well now, and listed so many entries. */
    static ChannelDocument column(int found, Instant firstSuccess) {
        return visited(ChannelKind.SECTION, true, null, found, firstSuccess, NOW);
    }

    /** One that met with a fault now. */
    static ChannelDocument failing(Fault fault, Instant firstSuccess) {
        Instant before = firstSuccess == null ? null : NOW.minusSeconds(900);
        return visited(ChannelKind.FEED, false, fault, 0, firstSuccess, before);
    }

    private static ChannelDocument visited(
            ChannelKind kind, boolean column, Fault fault, int found, Instant firstSuccess, Instant lastSuccess) {
        Outlet outlet = new Outlet(
                "bao", "Báo", "News", OutletKind.PRESS, CommunicationSetting.MASS_MEDIA, "https://bao.example/", true);
        Channel channel =
                new Channel("bao/" + kind, outlet, kind, "https://bao.example/" + kind, "vi", column, true, null);
        ChannelReport report = new ChannelReport(
                channel,
                NOW,
                fault,
                fault == null ? null : Diagnostic.of(DiagnosticKind.STATUS, 404),
                found,
                0,
                lastSuccess,
                NOW.plusSeconds(900));
        return ChannelDocument.of(report, true, firstSuccess, List.of());
    }

    /** An item that states when it was published. */
    static SightedItem item(String name, String section, Instant published, Instant at) {
        return new SightedItem(name, "bao/feed", at, published, Precision.MOMENT, published, section, null);
    }

    /** One that does not. */
    static SightedItem unstated(String name, String section, Instant at) {
        return new SightedItem(name, "bao/feed", at, null, null, at, section, null);
    }

    static GapDocument gap(GapKind kind, Instant from) {
        return GapDocument.begin("bao/feed", "bao", kind, from, from);
    }
}
