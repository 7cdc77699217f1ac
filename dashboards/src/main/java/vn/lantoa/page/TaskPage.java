package vn.lantoa.page;

import java.util.Optional;
import vn.lantoa.query.Channels;
import vn.lantoa.query.Searched;
import vn.lantoa.query.Searcher;
import vn.lantoa.query.TaskDetail;

/**
 * One task with the evidence of its publicity, or with the statement that none was found.
 *
 * @param searched where was looked
 */
public record TaskPage(Frame frame, TaskDetail detail, Searched searched, Channels channels, Names names) {

    /** Empty where there is no such task. */
    public static Optional<TaskPage> of(Searcher searcher, Visit visit, String id) {
        Channels channels = Channels.ask(searcher);
        return TaskDetail.ask(searcher, id)
                .map(detail -> new TaskPage(
                        Frame.of(visit, TasksPage.PATH, detail.task().titleVi(), channels),
                        detail,
                        Searched.ask(searcher),
                        channels,
                        new Names(visit.reader(), channels)));
    }
}
