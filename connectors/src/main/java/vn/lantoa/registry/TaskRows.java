package vn.lantoa.registry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lantoa.model.Ids;
import vn.lantoa.model.Task;
import vn.lantoa.model.TaskFrame;
import vn.lantoa.model.TaskTeam;
import vn.lantoa.model.TaskTimes;
import vn.lantoa.text.Text;
import vn.lantoa.yaml.InvalidInput;
import vn.lantoa.yaml.Problems;

/**
 * Turns rows into tasks. Whether a row is a secret is checked before anything of it is kept; where that is unclear,
 * messages name its line and nothing of its content. Where there are more tasks than fit in memory, none is kept from there
 * on, and the rest is only counted.
 */
final class TaskRows implements Rows {

    private static final int MOST_MESSAGES = 200;
    private static final int LONGEST_CELL = 20_000;
    private static final int LONGEST_TITLE = 2_000;
    private static final int LONGEST_HEADING = 40;

    private final String file;
    private final boolean ragged;
    private final RegistryMemory memory;
    private final Problems problems;
    private final List<Task> tasks = new ArrayList<>();
    private final Map<String, Integer> lines = new HashMap<>();
    private @Nullable Headings headings;
    private boolean crowded;
    private int before;
    private int rows;
    private int open;
    private int refused;
    private int mistakes;

    /**
     * @param ragged whether rows leave out empty cells at their end, as workbooks do
     */
    TaskRows(String file, boolean ragged, RegistryMemory memory, Problems problems) {
        this.file = file;
        this.ragged = ragged;
        this.memory = memory;
        this.problems = problems;
    }

    @Override
    public boolean row(int line, List<String> cells) throws UnreadableList {
        if (cells.stream().allMatch(String::isBlank)) {
            return true;
        }
        if (headings == null) {
            return look(line, cells);
        }
        if (++rows > Registry.MAX_ROWS) {
            throw new UnreadableList(line, "more than " + Registry.MAX_ROWS + " rows");
        }
        if (isUneven(cells)) {
            mistake(line, "expected " + headings().width() + " cells like the headings, found " + cells.size());
            return true;
        }
        switch (Secrecy.of(headings().values(RegistryColumn.SECRET, cells))) {
            case SECRET -> refused++;
            case UNREADABLE -> mistake(line, "the mark of secrecy cannot be read; expected không or mật");
            case OPEN -> add(line, cells);
        }
        return true;
    }

    /** To be called after the last row. */
    void end() {
        if (headings == null) {
            problems.add(
                    file,
                    0,
                    "no headings found in the first " + Headings.SEARCHED
                            + " rows; expected one that names the column title_vi (\"Tên nhiệm vụ\")");
        }
        if (crowded) {
            memory.shortage(open).ifPresent(sentence -> problems.addAll(InvalidInput.of(sentence)));
        }
        if (mistakes > MOST_MESSAGES) {
            problems.add(file, 0, "and " + (mistakes - MOST_MESSAGES) + " mistakes more");
        }
    }

    List<Task> tasks() {
        return List.copyOf(tasks);
    }

    int refused() {
        return refused;
    }

    private boolean look(int line, List<String> cells) {
        Headings found = Headings.of(cells);
        headings = found;
        if (found == null) {
            return ++before < Headings.SEARCHED;
        }
        for (String heading : found.unknown()) {
            String shown = heading.substring(0, Math.min(heading.length(), LONGEST_HEADING));
            mistake(line, "unknown column \"" + shown + "\"; known are " + String.join(", ", known()));
        }
        for (RegistryColumn column : found.repeated()) {
            mistake(line, "column " + column.heading() + " stands here more than once");
        }
        return true;
    }

    private static List<String> known() {
        return Arrays.stream(RegistryColumn.values())
                .filter(column -> column != RegistryColumn.IGNORED)
                .map(RegistryColumn::heading)
                .toList();
    }

    private void add(int line, List<String> cells) {
        if (cells.stream().anyMatch(cell -> cell.length() > LONGEST_CELL)) {
            mistake(line, "a cell is longer than " + LONGEST_CELL + " characters");
            return;
        }
        String title = value(RegistryColumn.TITLE_VI, cells);
        if (title == null || title.length() > LONGEST_TITLE) {
            mistake(line, title == null ? "title_vi is missing" : "title_vi is longer than " + LONGEST_TITLE);
            return;
        }
        if (isCrowded(++open)) {
            return;
        }
        Task task = task(title, cells);
        Integer earlier = lines.putIfAbsent(task.id(), line);
        if (earlier == null) {
            tasks.add(task);
        } else {
            mistake(line, "the same task as in line " + earlier + " (id " + task.id() + "); each id is wanted once");
        }
    }

    private boolean isCrowded(int count) {
        if (!crowded && memory.shortage(count).isPresent()) {
            crowded = true;
            tasks.clear();
            lines.clear();
        }
        return crowded;
    }

    /** Whether cells have slipped into other columns, so that nothing of the row can be trusted, secrecy least of all. */
    private boolean isUneven(List<String> cells) {
        return (!ragged && cells.size() < headings().width())
                || cells.stream().skip(headings().width()).anyMatch(cell -> !cell.isBlank());
    }

    private Headings headings() {
        return Objects.requireNonNull(headings, "rows are read below the headings");
    }

    private Task task(String title, List<String> cells) {
        String code = value(RegistryColumn.CODE, cells);
        String host = value(RegistryColumn.HOST, cells);
        String id = value(RegistryColumn.ID, cells);
        return new Task(
                id == null ? id(code, title, host) : id,
                code,
                title,
                value(RegistryColumn.TITLE_EN, cells),
                new TaskFrame(
                        value(RegistryColumn.LEVEL, cells),
                        value(RegistryColumn.PROGRAMME, cells),
                        value(RegistryColumn.MANAGING_BODY, cells)),
                new TaskTeam(host, value(RegistryColumn.LEADER, cells), values(RegistryColumn.MEMBERS, cells)),
                new TaskTimes(
                        value(RegistryColumn.START, cells),
                        value(RegistryColumn.END, cells),
                        value(RegistryColumn.ACCEPTED, cells),
                        value(RegistryColumn.STATUS, cells)),
                values(RegistryColumn.KEYWORDS, cells),
                values(RegistryColumn.PRODUCTS, cells));
    }

    private static String id(@Nullable String code, String title, @Nullable String host) {
        String known = code == null
                ? title + "|" + (host == null ? "" : host)
                : Text.hyphens(code).replaceAll("\\s+", "");
        return "t" + Ids.sha256(known.toUpperCase(Locale.ROOT)).substring(0, 15);
    }

    private @Nullable String value(RegistryColumn column, List<String> cells) {
        List<String> values = headings().values(column, cells);
        String value = values.isEmpty()
                ? ""
                : Text.normal(values.get(0)).replaceAll("\\s+", " ").strip();
        return value.isEmpty() ? null : value;
    }

    private List<String> values(RegistryColumn column, List<String> cells) {
        List<String> values = headings().values(column, cells);
        return values.isEmpty()
                ? List.of()
                : Arrays.stream(Text.normal(values.get(0)).split("[;\n]"))
                        .map(part -> part.replaceAll("\\s+", " ").strip())
                        .filter(part -> !part.isEmpty())
                        .toList();
    }

    private void mistake(int line, String message) {
        if (++mistakes <= MOST_MESSAGES) {
            problems.add(file, line, message);
        }
    }
}
