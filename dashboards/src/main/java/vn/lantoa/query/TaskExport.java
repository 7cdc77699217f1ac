package vn.lantoa.query;

import java.util.List;
import java.util.function.Consumer;
import vn.lantoa.document.Index;
import vn.lantoa.document.TaskDocument;

/** All tasks that a filter finds, by code, handed on one by one. */
public final class TaskExport {

    /** More are not handed on. */
    public static final int MOST = 200_000;

    private static final int AT_ONCE = 1_000;

    private TaskExport() {}

    /**
     * Hands on tasks, the first so many; says how many there are in all. What the filter says of publicised or not is of no
     * account before anything was collected.
     */
    public static long ask(Searcher searcher, TaskFilter filter, int most, Consumer<TaskList.Row> taker) {
        return ask(searcher, filter, most, AT_ONCE, taker);
    }

    static long ask(Searcher searcher, TaskFilter filter, int most, int atOnce, Consumer<TaskList.Row> taker) {
        TaskQuery query = new TaskQuery(searcher, filter.in(SearchScope.ask(searcher)), Publicised.ask(searcher));
        return searcher.each(
                Index.TASKS,
                TaskDocument.class,
                request -> request.query(
                                Ask.all(List.of(query.main(), query.facets().all())))
                        .sort(sort -> sort.field(field -> field.field("code")))
                        .sort(sort -> sort.field(field -> field.field("id"))),
                most,
                atOnce,
                tasks -> TaskList.rows(searcher, tasks).forEach(taker));
    }
}
