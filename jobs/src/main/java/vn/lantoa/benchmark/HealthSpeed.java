package vn.lantoa.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import vn.lantoa.document.ChannelDocument;
import vn.lantoa.document.GapDocument;
import vn.lantoa.document.Index;
import vn.lantoa.document.SightingDocument;
import vn.lantoa.document.Write;
import vn.lantoa.elastic.Store;
import vn.lantoa.health.Recheck;
import vn.lantoa.model.Channel;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.model.ChannelReport;
import vn.lantoa.model.CommunicationSetting;
import vn.lantoa.model.GapKind;
import vn.lantoa.model.Ids;
import vn.lantoa.model.Outlet;
import vn.lantoa.model.OutletKind;
import vn.lantoa.model.Precision;
import vn.lantoa.model.Sighting;
import vn.lantoa.model.Whose;
import vn.lantoa.settings.HealthSettings;

/** How long it takes to compute the health of many made-up channels, of each outlet a feed, a sitemap and a section page. */
public final class HealthSpeed {

    private static final List<ChannelKind> WAYS = List.of(ChannelKind.FEED, ChannelKind.SITEMAP, ChannelKind.SECTION);
    private static final Duration WATCHED = Duration.ofDays(39);
    private static final int GAPS = 5;
    private static final int AT_ONCE = 5_000;

    private final Random random = new Random(57);
    private final Instant now = Instant.ofEpochMilli(System.currentTimeMillis());
    private final ManyWrites writes;
    private final Store store;
    private final int channels;
    private final int sightings;

    /**
     * @param store empty
     * @param sightings of all channels together, within {@value #GAPS} gaps each and 39 days
     */
    public HealthSpeed(Store store, int channels, int sightings) {
        this.store = store;
        this.writes = new ManyWrites(store, AT_ONCE);
        this.channels = channels;
        this.sightings = sightings;
    }

    /** The figures, for people. */
    public List<String> run() throws IOException {
        List<Channel> all = new ArrayList<>();
        for (int i = 0; i < channels; i++) {
            all.add(channel(i));
        }
        for (Channel channel : all) {
            known(channel);
        }
        for (int i = 0; i < sightings; i++) {
            Instant published = now.minusMillis((long) (random.nextDouble() * WATCHED.toMillis()));
            sight(all.get(i % channels), "bai-" + i / channels, published);
        }
        writes.flush();
        Recheck recheck = new Recheck(store, HealthSettings.USUAL);
        List<String> lines = new ArrayList<>();
        lines.add(String.format(Locale.ROOT, "%d channels, %d sightings", channels, sightings));
        lines.add(timed(recheck, "first time", now));
        lines.add(timed(recheck, "once more, nothing new", now.plusSeconds(1)));
        for (int i = 0; i < channels; i += 10) {
            sight(all.get(i), "moi-" + i, now.minusSeconds(600));
        }
        writes.flush();
        lines.add(timed(recheck, "a minute later, something new in one channel of ten", now.plusSeconds(60)));
        return lines;
    }

    private static String timed(Recheck recheck, String what, Instant at) throws IOException {
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        long worked = thread.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        int changed = recheck.all(at);
        return String.format(
                Locale.ROOT,
                "%s: %.2f s, of which %.2f s of work here, %d documents changed",
                what,
                (System.nanoTime() - start) / 1e9,
                (thread.getCurrentThreadCpuTime() - worked) / 1e9,
                changed);
    }

    private void known(Channel channel) throws IOException {
        Instant first = now.minus(WATCHED);
        ChannelReport report = new ChannelReport(channel, now, null, null, 30, 0, now, now.plusSeconds(900));
        ChannelDocument document = ChannelDocument.of(report, true, first, List.of());
        writes.add(Write.index(Index.CHANNELS, document.id(), now.toEpochMilli(), document));
        for (int i = 0; i < GAPS; i++) {
            Instant from = first.plusMillis((long) (random.nextDouble() * WATCHED.toMillis() * 0.95));
            GapDocument gap = GapDocument.begin(channel.id(), channel.outlet().id(), GapKind.FAULT, from, from)
                    .end(from.plusSeconds(3_600L * (1 + random.nextInt(5))), random.nextBoolean());
            writes.add(Write.index(Index.GAPS, gap.id(), 1, gap));
        }
    }

    private void sight(Channel channel, String name, Instant published) throws IOException {
        String address = channel.outlet().site() + "tin/" + name + ".html";
        SightingDocument document = SightingDocument.of(new Sighting(
                channel,
                Ids.article(address),
                address,
                published.plusSeconds(random.nextInt(1_800)),
                published,
                Precision.MOMENT,
                Whose.OWN,
                null));
        writes.add(Write.index(Index.SIGHTINGS, document.id(), 1, document));
    }

    private static Channel channel(int number) {
        String outlet = "bao-" + number / WAYS.size();
        ChannelKind kind = WAYS.get(number % WAYS.size());
        String site = "https://" + outlet + ".example/";
        return new Channel(
                outlet + "/" + kind,
                new Outlet(
                        outlet, "Báo " + outlet, outlet, OutletKind.PRESS, CommunicationSetting.MASS_MEDIA, site, true),
                kind,
                site + kind,
                "vi",
                false,
                true,
                null);
    }
}
