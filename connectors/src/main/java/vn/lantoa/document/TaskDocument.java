package vn.lantoa.document;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lantoa.model.Task;
import vn.lantoa.text.Acronyms;

/**
 * A registered task in {@code lantoa-tasks}; in JSON all of it is one object.
 *
 * @param registry version of the registry that it was read from
 * @param acronyms its words in capitals, for case-sensitive searches: {@link Acronyms#everyOf}; {@link
 *     ArticleDocument#NO_ACRONYM} alone where there is nothing; null, in older documents, means unknown
 */
public record TaskDocument(
        @JsonUnwrapped Task task, String registry, @Nullable List<String> acronyms) {

    public static TaskDocument of(Task task, String registry) {
        return new TaskDocument(task, registry, acronyms(task));
    }

    /** Id of the task. */
    public String id() {
        return task.id();
    }

    private static List<String> acronyms(Task task) {
        List<String> words = new ArrayList<>();
        Stream.of(
                        task.titleVi(),
                        task.titleEn(),
                        task.frame().programme(),
                        task.frame().managingBody(),
                        task.team().host(),
                        task.team().leader())
                .filter(Objects::nonNull)
                .forEach(words::add);
        Stream.of(task.team().members(), task.keywords(), task.products())
                .filter(Objects::nonNull)
                .forEach(words::addAll);
        List<String> acronyms = Acronyms.everyOf(String.join("\n", words));
        return acronyms.isEmpty() ? List.of(ArticleDocument.NO_ACRONYM) : acronyms;
    }
}
