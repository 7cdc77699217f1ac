package vn.lantoa.elastic;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.lantoa.document.Index;
import vn.lantoa.document.TaskDocument;
import vn.lantoa.document.Write;
import vn.lantoa.model.Task;

/** The registered tasks as the index holds them. */
public final class Tasks {

    private Tasks() {}

    /** All tasks, in no particular order. */
    public static List<Task> all(Store store) throws IOException {
        store.refresh(Index.TASKS);
        List<Task> tasks = new ArrayList<>();
        new PitScan(store, Index.TASKS).each(Task.class, tasks::add);
        return tasks;
    }

    /** How many there are. */
    public static int count(Store store) throws IOException {
        store.refresh(Index.TASKS);
        return (int) store.client()
                .count(request -> request.index(Index.TASKS.alias()))
                .count();
    }

    /**
     * Makes the index hold exactly these tasks. What is no longer registered goes, with its evidence: a task that has
     * become secret leaves no trace.
     *
     * @param registry version of the registry that they come from
     */
    public static void replace(Store store, List<Task> tasks, String registry) throws IOException {
        long version = store.now().toEpochMilli();
        Map<String, TaskDocument> registered = new LinkedHashMap<>();
        for (Task task : tasks) {
            registered.put(task.id(), TaskDocument.of(task, registry));
        }
        store.refresh(Index.TASKS, Index.EVIDENCE);
        Reconciliation difference = Reconciliation.overwriting(new PitScan(store, Index.TASKS), registered, version);
        List<Write> writes = new ArrayList<>(difference.writes());
        if (!difference.gone().isEmpty()) {
            writes.addAll(tracesOf(store, difference.gone(), version));
        }
        store.write(writes);
    }

    private static List<Write> tracesOf(Store store, List<String> gone, long version) throws IOException {
        List<Write> writes = new ArrayList<>();
        store.refresh(Index.ARTICLES);
        new PitScan(store, Index.EVIDENCE)
                .where("task", gone)
                .fields("id")
                .eachWithId((id, node) -> writes.add(Write.delete(Index.EVIDENCE, id, version)));
        new PitScan(store, Index.ARTICLES).where("tasks", gone).eachWithId((id, node) -> {
            ArrayNode kept = node.arrayNode();
            node.path("tasks").forEach(task -> {
                if (!gone.contains(task.asText())) {
                    kept.add(task);
                }
            });
            node.set("tasks", kept);
            node.put("relevant", !node.path("themes").isEmpty() || !kept.isEmpty());
            writes.add(Write.index(Index.ARTICLES, id, version, node));
        });
        return writes;
    }
}
