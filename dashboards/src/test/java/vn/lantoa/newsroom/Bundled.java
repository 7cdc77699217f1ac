package vn.lantoa.newsroom;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.lantoa.catalogue.Catalogue;
import vn.lantoa.document.ChannelDocument;
import vn.lantoa.model.Channel;
import vn.lantoa.model.ChannelReport;
import vn.lantoa.model.Days;
import vn.lantoa.model.Diagnostic;
import vn.lantoa.model.DiagnosticKind;
import vn.lantoa.model.Fault;
import vn.lantoa.model.FaultCount;
import vn.lantoa.model.VisitDay;

/** The channels of the catalogue that ships, with long names and all, as if they had been read for a while. */
public final class Bundled {

    private static final List<Fault> FAULTS = List.of(Fault.values());

    private Bundled() {}

    /** Channels, gaps and health; every tenth channel has one of the faults, one after the other. */
    public static Newsroom at(Instant now) {
        List<ChannelDocument> channels = new ArrayList<>();
        for (Channel channel : Catalogue.bundled().channels()) {
            channels.add(channel(channel, channels.size(), now));
        }
        Condition condition = new Condition(now, channels);
        return new Newsroom(
                List.of(), List.of(), List.of(), channels, condition.gaps(), condition.health(), List.of(), List.of());
    }

    private static ChannelDocument channel(Channel channel, int number, Instant now) {
        Instant visited = now.minus(Duration.ofMinutes(number % 50));
        boolean fails = number % 10 == 9;
        Fault fault = FAULTS.get(number / 10 % FAULTS.size());
        return ChannelDocument.of(
                new ChannelReport(
                        channel,
                        visited,
                        fails ? fault : null,
                        fails ? Diagnostic.of(DiagnosticKind.NO_ANSWER, Duration.ofSeconds(30)) : null,
                        30,
                        2,
                        fails ? now.minus(Duration.ofDays(9)) : visited,
                        visited.plusSeconds(3600)),
                false,
                now.minus(Duration.ofDays(75)),
                List.of(new VisitDay(
                        Days.of(visited).toString(),
                        24,
                        fails ? 0 : 30,
                        2,
                        fails ? List.of(new FaultCount(fault, false, 24)) : List.of())));
    }
}
