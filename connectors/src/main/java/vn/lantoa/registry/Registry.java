package vn.lantoa.registry;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import vn.lantoa.model.Ids;
import vn.lantoa.model.Json;
import vn.lantoa.model.Task;
import vn.lantoa.yaml.InputFile;
import vn.lantoa.yaml.InvalidInput;
import vn.lantoa.yaml.Problems;

/**
 * The tasks of a registry that are no state secrets.
 *
 * @param version a short digest of the tasks: the same content gives the same version, whatever its order and form
 * @param tasks in the order of the list
 * @param secretRefused how many rows were refused because they are state secrets
 */
public record Registry(String version, List<Task> tasks, int secretRefused) {

    /** More rows than this are refused. */
    public static final int MAX_ROWS = 200_000;
    /** A longer file is refused. */
    public static final int MAX_BYTES = 100_000_000;

    /**
     * Reads a list of tasks: XLSX, or CSV in UTF-8, UTF-16 or windows-1258 with comma, semicolon or tab.
     *
     * @throws InvalidInput with all mistakes at once, each with its line (XLSX: row) where the list has any
     */
    public static Registry read(Path file) {
        return read(file, RegistryMemory.ENOUGH);
    }

    /**
     * The same for a caller that keeps the tasks in memory; too little memory is reported like other mistakes.
     *
     * @param memory for the tasks; asked while the list is read, before there are more than fit
     */
    public static Registry read(Path file, RegistryMemory memory) {
        Problems problems = new Problems();
        byte[] bytes = InputFile.read(file, MAX_BYTES, problems);
        problems.stopIfAny();
        return read(file.toString(), Objects.requireNonNull(bytes, "without bytes there is a problem"), memory);
    }

    /**
     * Reads what a file of that name holds, as {@link #read(Path)} does.
     *
     * @param name the file as the person knows it, for messages
     */
    public static Registry read(String name, byte[] bytes) {
        return read(name, bytes, RegistryMemory.ENOUGH);
    }

    private static Registry read(String name, byte[] bytes, RegistryMemory memory) {
        Problems problems = new Problems();
        if (bytes.length > MAX_BYTES) {
            problems.add(name, 0, "is larger than " + MAX_BYTES + " bytes");
        }
        String kind = InputFile.kind(bytes);
        if (kind != null && !Workbook.isOne(bytes)) {
            problems.add(name, 0, "is " + kind + "; save it as XLSX or CSV");
        }
        problems.stopIfAny();
        TaskRows rows = new TaskRows(name, Workbook.isOne(bytes), memory, problems);
        try {
            if (Workbook.isOne(bytes)) {
                Workbook.read(bytes, rows);
            } else {
                SeparatedText.read(bytes, rows);
            }
            rows.end();
        } catch (UnreadableList e) {
            problems.add(name, e.line(), String.valueOf(e.getMessage()));
        }
        problems.stopIfAny();
        return new Registry(version(rows.tasks()), rows.tasks(), rows.refused());
    }

    private static String version(List<Task> tasks) {
        StringBuilder content = new StringBuilder();
        tasks.stream()
                .sorted(Comparator.comparing(Task::id))
                .forEach(task -> content.append(Json.sorted(task)).append('\n'));
        return Ids.sha256(content.toString()).substring(0, 12);
    }
}
