package vn.lantoa.api;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import vn.lantoa.document.TaskDocument;
import vn.lantoa.page.Localizer;
import vn.lantoa.page.PageRequest;
import vn.lantoa.page.TasksPage;
import vn.lantoa.query.SearchScope;
import vn.lantoa.query.Searcher;
import vn.lantoa.query.TaskExport;
import vn.lantoa.query.TaskList;

/** A list of tasks, for spreadsheets. */
public final class TaskTable {

    private final Localizer reader;
    private final SearchScope searched;

    private TaskTable(Localizer reader, SearchScope searched) {
        this.reader = reader;
        this.searched = searched;
    }

    /**
     * Writes the list that the address states, by code; at most {@link TaskExport#MOST}, and in the last row that there are
     * more. Whether a task is publicised stays empty as long as there is nothing to search in.
     */
    public static void write(Searcher searcher, PageRequest visit, ListFormat format, OutputStream out)
            throws IOException {
        write(searcher, visit, format, out, TaskExport.MOST);
    }

    static void write(Searcher searcher, PageRequest visit, ListFormat format, OutputStream out, int most)
            throws IOException {
        TaskTable table = new TaskTable(visit.reader(), SearchScope.ask(searcher));
        try (SheetWriter sheet = format.open(out, visit.reader().language(), table.columns())) {
            long all = TaskExport.ask(searcher, TasksPage.filter(visit), most, row -> sheet.row(table.row(row)));
            Limit.tell(sheet, visit.reader(), most, all);
        }
    }

    private List<SheetColumn> columns() {
        return List.of(
                column("code", 22),
                column("title", 80),
                column("body", 34),
                column("host", 34),
                column("leader", 26),
                column("status", 18),
                column("publicised", 14),
                column("articles", 10),
                column("newest", 17));
    }

    private SheetColumn column(String name, int width) {
        return new SheetColumn(reader.word("csv.task", name), width);
    }

    private List<Cell> row(TaskList.Row row) {
        TaskDocument task = row.task();
        return List.of(
                Cell.text(task.task().code() == null ? task.id() : task.task().code()),
                Cell.text(task.task().titleVi()),
                Cell.text(task.task().frame().managingBody()),
                Cell.text(task.task().team().host()),
                Cell.text(task.task().team().leader()),
                Cell.text(reader.taskStatus(task.task().times().status())),
                searched.nothing()
                        ? new Cell.Empty()
                        : Cell.text(reader.text(row.articles() > 0 ? "csv.yes" : "csv.no")),
                searched.nothing() ? new Cell.Empty() : Cell.figure((double) row.articles()),
                Cell.day(row.newest()));
    }
}
