package vn.lantoa.page;

import java.util.Optional;
import vn.lantoa.query.Channels;
import vn.lantoa.query.Daily;
import vn.lantoa.query.Period;
import vn.lantoa.query.Searched;
import vn.lantoa.query.Searcher;
import vn.lantoa.query.TaskDetail;

/**
 * One task with the evidence of its publicity, or with the statement that none was found.
 *
 * @param searched where was looked
 * @param gaps days in between on which no channel answered, as far back as is looked at
 */
public record TaskPage(Frame frame, TaskDetail detail, Searched searched, long gaps, Channels channels, Names names) {

    private static final int MOST_DAYS = 1_100;

    /** Empty where there is no such task. */
    public static Optional<TaskPage> of(Searcher searcher, Visit visit, String id) {
        Channels channels = Channels.ask(searcher);
        Searched searched = Searched.ask(searcher);
        return TaskDetail.ask(searcher, id)
                .map(detail -> new TaskPage(
                        Frame.of(visit, TasksPage.PATH, detail.task().titleVi(), channels),
                        detail,
                        searched,
                        gaps(searcher, channels, searched),
                        channels,
                        new Names(visit.reader(), channels)));
    }

    private static long gaps(Searcher searcher, Channels channels, Searched searched) {
        if (searched.first() == null) {
            return 0;
        }
        Period whole = new Period(searched.first(), searched.last());
        Period looked = whole.length() > MOST_DAYS ? Period.endingOn(searched.last(), MOST_DAYS) : whole;
        return Daily.ask(searcher, channels, looked).gaps();
    }
}
