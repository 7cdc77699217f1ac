package vn.lantoa.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.lantoa.model.Task;
import vn.lantoa.text.Acronyms;

/**
 * A registered task in {@code lantoa-tasks}; components as in {@link Task}.
 *
 * @param registry version of the registry that it was read from
 * @param acronyms what its words have in capitals, for searches that know case: {@link Acronyms#everyOf}; {@link
 *     ArticleDocument#NO_ACRONYM} alone where there is nothing; null, in documents of old, means unknown
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
        String registry,
        List<String> acronyms) {

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
                registry,
                acronyms(task));
    }

    private static List<String> acronyms(Task task) {
        List<String> words = new ArrayList<>();
        Stream.of(task.titleVi(), task.titleEn(), task.programme(), task.managingBody(), task.host(), task.leader())
                .filter(Objects::nonNull)
                .forEach(words::add);
        Stream.of(task.members(), task.keywords(), task.products())
                .filter(Objects::nonNull)
                .forEach(words::addAll);
        List<String> acronyms = Acronyms.everyOf(String.join("\n", words));
        return acronyms.isEmpty() ? List.of(ArticleDocument.NO_ACRONYM) : acronyms;
    }
}
