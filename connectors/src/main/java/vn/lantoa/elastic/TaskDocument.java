package vn.lantoa.elastic;

import java.util.List;
import vn.lantoa.model.Task;

/**
 * A registered task in {@code lantoa-tasks}; components as in {@link Task}.
 *
 * @param registry version of the registry that it was read from
 */
public record TaskDocument(
        String id,
        String code,
        String titleVi,
        String titleEn,
        String level,
        String programme,
        String managingBody,
        String host,
        String leader,
        List<String> members,
        String start,
        String end,
        String accepted,
        List<String> keywords,
        List<String> products,
        String status,
        String registry) {

    public static TaskDocument of(Task task, String registry) {
        return new TaskDocument(
                task.id(),
                task.code(),
                task.titleVi(),
                task.titleEn(),
                task.level(),
                task.programme(),
                task.managingBody(),
                task.host(),
                task.leader(),
                task.members(),
                task.start(),
                task.end(),
                task.accepted(),
                task.keywords(),
                task.products(),
                task.status(),
                registry);
    }
}
