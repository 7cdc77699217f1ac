package vn.lantoa.page;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.ChannelDocument;
import vn.lantoa.document.CompletenessDocument;
import vn.lantoa.model.GapKind;
import vn.lantoa.query.Channels;
import vn.lantoa.query.Daily;
import vn.lantoa.query.Gaps;
import vn.lantoa.query.Health;
import vn.lantoa.query.Period;
import vn.lantoa.query.SearchScope;
import vn.lantoa.query.Searcher;
import vn.lantoa.query.TaskDetail;
import vn.lantoa.query.ToldGap;

/**
 * One task with the evidence of its publicity, or with the statement that none was found.
 *
 * @param pager of its evidence
 * @param searched where was looked
 * @param gaps days in between on which no channel answered, as far back as is looked at
 * @param outages times in which Lantoa itself did not run and items may have been missed, the newest first
 * @param missing times, over by now, in which channels could not be read and items may have been missed, the longest first;
 *     those that last are told with what is wrong with the channel now
 * @param health how completely outlets are read
 */
public record TaskPage(
        Frame frame,
        TaskDetail detail,
        Paging pager,
        SearchScope searched,
        long gaps,
        List<Outage> outages,
        List<ToldGap> missing,
        Health health,
        Channels channels,
        OutletNames names) {

    /** How many gaps are told one by one. */
    public static final int GAPS_TOLD = 10;

    private static final int EVIDENCE = 50;
    private static final int MOST_DAYS = 1_100;

    /** Empty where there is no such task. */
    public static Optional<TaskPage> of(Searcher searcher, PageRequest visit, String id) {
        Channels channels = Channels.ask(searcher);
        SearchScope searched = SearchScope.ask(searcher);
        Gaps gaps = Gaps.ask(searcher, channels, visit.now());
        int page = Paging.page(visit, EVIDENCE);
        return TaskDetail.ask(searcher, id, Paging.first(page, EVIDENCE), EVIDENCE)
                .map(detail -> new TaskPage(
                        Frame.of(visit, TasksPage.PATH, detail.task().task().titleVi(), channels),
                        detail,
                        new Paging(page, EVIDENCE, detail.total(), visit.here().without("lang")),
                        searched,
                        gaps(searcher, channels, gaps, searched),
                        Outage.of(gaps.missing()),
                        missing(gaps, channels),
                        Health.ask(searcher),
                        channels,
                        new OutletNames(visit.reader(), channels)));
    }

    /** What is estimated of how much was found; null where nothing can be. */
    public @Nullable CompletenessDocument found() {
        return health.together();
    }

    private static List<ToldGap> missing(Gaps gaps, Channels channels) {
        // why they cannot be read now is told apart, whether that is a fault of theirs or not
        Set<String> faulty = channels.all().stream()
                .filter(ChannelDocument::faulty)
                .map(ChannelDocument::id)
                .collect(Collectors.toSet());
        return ToldGap.ofOutlets(gaps.missing().stream()
                        .filter(gap -> gap.kind() != GapKind.OUTAGE && !(gap.open() && faulty.contains(gap.channel())))
                        .toList())
                .stream()
                .sorted(Comparator.comparing((ToldGap gap) -> gap.length(gaps.now()))
                        .reversed())
                .toList();
    }

    private static long gaps(Searcher searcher, Channels channels, Gaps gaps, SearchScope searched) {
        LocalDate first = searched.first();
        LocalDate last = searched.last();
        if (first == null || last == null) {
            return 0;
        }
        Period whole = new Period(first, last);
        Period looked = whole.length() > MOST_DAYS ? Period.endingOn(last, MOST_DAYS) : whole;
        return Daily.ask(searcher, channels, gaps, looked).count(Daily.Watch.NONE);
    }
}
