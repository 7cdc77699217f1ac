package vn.lantoa.verify;

import java.util.List;
import vn.lantoa.model.Task;
import vn.lantoa.model.TaskFrame;
import vn.lantoa.model.TaskTeam;
import vn.lantoa.model.TaskTimes;

/** Tasks made up for tests. */
final class Tasks {

    private Tasks() {}

    static Task coded(String id, String code) {
        return task(id, code, "Nghiên cứu", null, null, List.of(), List.of());
    }

    static Task of(String id, String title, String host, String leader) {
        return task(id, null, title, host, leader, List.of(), List.of());
    }

    static Task task(
            String id,
            String code,
            String title,
            String host,
            String leader,
            List<String> keywords,
            List<String> members) {
        return new Task(
                id,
                code,
                title,
                null,
                new TaskFrame(null, null, null),
                new TaskTeam(host, leader, members),
                new TaskTimes(null, null, null, null),
                keywords,
                List.of());
    }
}
