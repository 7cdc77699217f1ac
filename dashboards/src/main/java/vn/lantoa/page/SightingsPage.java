package vn.lantoa.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.ChannelDocument;
import vn.lantoa.document.HealthDocument;
import vn.lantoa.model.Days;
import vn.lantoa.query.Channels;
import vn.lantoa.query.Period;
import vn.lantoa.query.Searcher;
import vn.lantoa.query.Sightings;

/**
 * What one channel brought: the items behind the figures of its health.
 *
 * @param period the days that are looked at; null for all
 */
public record SightingsPage(
        Frame frame,
        ChannelDocument channel,
        @Nullable Period period,
        Sightings sightings,
        Paging pager,
        OutletNames names) {

    public static final String PATH = "/sightings";

    private static final int SIZE = 50;

    /** Empty where there is no such channel. */
    public static Optional<SightingsPage> of(Searcher searcher, PageRequest visit) {
        String id = visit.parameters().text("channel");
        LocalDate day = visit.parameters().day("day");
        Period period = day == null ? PeriodChoice.orNone(visit).period() : new Period(day, day);
        int page = Paging.page(visit, SIZE);
        Channels channels = Channels.ask(searcher);
        OutletNames names = new OutletNames(visit.reader(), channels);
        return channels.all().stream()
                .filter(channel -> channel.id().equals(id))
                .findFirst()
                .map(channel -> {
                    Sightings sightings = Sightings.ask(searcher, channel, period, Paging.first(page, SIZE), SIZE);
                    return new SightingsPage(
                            Frame.of(visit, HealthPage.PATH, names.outlet(channel), channels),
                            channel,
                            period,
                            sightings,
                            new Paging(
                                    page, SIZE, sightings.total(), visit.here().without("lang")),
                            names);
                });
    }

    /** The items of this page, by the day of publication, or failing that on which they were first seen. */
    public List<DayGroup<Sightings.Sighted>> groups() {
        return DayGroup.of(
                sightings.shown(),
                pager,
                sighted -> Days.of(sighted.sighting().stated().time()));
    }

    /** Everything that a channel brought. */
    public static Link of(ChannelDocument channel) {
        return Link.to(PATH).with("channel", channel.id());
    }

    /** What a channel brought in a period; everything where that is null. */
    public static Link of(ChannelDocument channel, Period period) {
        return of(channel).in(period);
    }

    /** What a channel brought on a day. */
    public static Link of(ChannelDocument channel, HealthDocument.Day day) {
        return of(channel).with("day", day.day());
    }

    /** All articles of the outlet of those days, or of any. */
    public Link articles() {
        return Link.to(ArticlesPage.PATH)
                .in(period)
                .with("outlet", channel.publisher().outlet())
                .with("about", "all");
    }
}
