package vn.lantoa.page;

import java.time.LocalDate;
import java.util.Optional;
import vn.lantoa.elastic.ChannelDocument;
import vn.lantoa.elastic.HealthDocument;
import vn.lantoa.query.Channels;
import vn.lantoa.query.Searcher;
import vn.lantoa.query.Sightings;

/**
 * What one channel brought: the items behind the figures of its health.
 *
 * @param day the day that is looked at; null for all
 */
public record SightingsPage(
        Frame frame, ChannelDocument channel, LocalDate day, Sightings sightings, Pager pager, Names names) {

    public static final String PATH = "/sightings";

    private static final int SIZE = 50;

    /** Empty where there is no such channel. */
    public static Optional<SightingsPage> of(Searcher searcher, Visit visit) {
        String id = visit.parameters().text("channel");
        LocalDate day = visit.parameters().day("day");
        int page = Pager.page(visit, SIZE);
        Channels channels = Channels.ask(searcher);
        Names names = new Names(visit.reader(), channels);
        return channels.all().stream()
                .filter(channel -> channel.id().equals(id))
                .findFirst()
                .map(channel -> {
                    Sightings sightings = Sightings.ask(searcher, channel, day, Pager.first(page, SIZE), SIZE);
                    return new SightingsPage(
                            Frame.of(visit, HealthPage.PATH, names.outlet(channel), channels),
                            channel,
                            day,
                            sightings,
                            new Pager(
                                    page, SIZE, sightings.total(), visit.here().without("lang")),
                            names);
                });
    }

    /** Everything that a channel brought. */
    public static Link of(ChannelDocument channel) {
        return Link.to(PATH).with("channel", channel.id());
    }

    /** What a channel brought on a day. */
    public static Link of(ChannelDocument channel, HealthDocument.Day day) {
        return of(channel).with("day", day.day());
    }

    /** All articles of the outlet of that day, or of any. */
    public Link articles() {
        return Link.to(ArticlesPage.PATH)
                .with("from", day)
                .with("to", day)
                .with("outlet", channel.outlet())
                .with("about", "all");
    }
}
