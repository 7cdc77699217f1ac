package vn.lantoa.query;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.ArticleDocument;
import vn.lantoa.document.ArticleDocumentBuilder;
import vn.lantoa.document.TaskDocument;
import vn.lantoa.model.Article;
import vn.lantoa.model.ArticleBuilder;
import vn.lantoa.model.ArticleContent;
import vn.lantoa.model.ArticleContentBuilder;
import vn.lantoa.model.ArticleOrigin;
import vn.lantoa.model.ArticleOriginBuilder;
import vn.lantoa.model.Task;
import vn.lantoa.model.TaskFrame;
import vn.lantoa.model.TaskTeam;
import vn.lantoa.model.TaskTimes;
import vn.lantoa.text.Shortened;

/**
 * Documents with no more of each field than any place can show: who wrote them need not have kept to any bound. A text that is
 * missing, because its document was too large to be read whole, is empty.
 */
final class Brief {

    static final int TITLE = 1_000;
    static final int LEAD = 4_000;
    private static final int NAME = 300;
    private static final int NAMES = 50;
    private static final int ADDRESS = 4_000;
    private static final int ALL = Integer.MAX_VALUE;

    private Brief() {}

    /** For lists: title and lead are shortened. */
    static ArticleDocument of(ArticleDocument article) {
        return of(article, TITLE, LEAD);
    }

    /** For a page of its own: title, lead and body stay, for places in the text are counted in them. */
    static ArticleDocument withTexts(ArticleDocument article) {
        return of(article, ALL, ALL);
    }

    private static ArticleDocument of(ArticleDocument document, int title, int lead) {
        Article article = document.article();
        ArticleContent content = article.content();
        Article brief = ArticleBuilder.builder(article)
                .origin(of(article.origin()))
                .content(ArticleContentBuilder.builder(content)
                        .title(text(title, content.title()))
                        .lead(text(lead, content.lead()))
                        .body(text(ALL, content.body()))
                        .authors(names(content.authors()))
                        .build())
                .build();
        return ArticleDocumentBuilder.builder(document).article(brief).build();
    }

    private static ArticleOrigin of(ArticleOrigin origin) {
        return ArticleOriginBuilder.builder(origin)
                .address(Shortened.to(ADDRESS, origin.address()))
                .canonical(Shortened.orNull(ADDRESS, origin.canonical()))
                .section(Shortened.orNull(NAME, origin.section()))
                .build();
    }

    static TaskDocument of(TaskDocument document) {
        Task task = document.task();
        Task brief = new Task(
                task.id(),
                Shortened.orNull(NAME, task.code()),
                text(TITLE, task.titleVi()),
                Shortened.orNull(TITLE, task.titleEn()),
                of(task.frame()),
                of(task.team()),
                of(task.times()),
                names(task.keywords()),
                names(task.products()));
        return new TaskDocument(brief, document.registry(), document.acronyms());
    }

    private static TaskFrame of(TaskFrame frame) {
        return new TaskFrame(
                Shortened.orNull(NAME, frame.level()),
                Shortened.orNull(NAME, frame.programme()),
                Shortened.orNull(NAME, frame.managingBody()));
    }

    private static TaskTeam of(TaskTeam team) {
        return new TaskTeam(
                Shortened.orNull(NAME, team.host()), Shortened.orNull(NAME, team.leader()), names(team.members()));
    }

    private static TaskTimes of(TaskTimes times) {
        return new TaskTimes(times.start(), times.end(), times.accepted(), Shortened.orNull(NAME, times.status()));
    }

    private static String text(int most, String text) {
        return text == null ? "" : Shortened.to(most, text);
    }

    private static List<String> names(@Nullable List<String> names) {
        return names == null
                ? List.of()
                : names.stream()
                        .limit(NAMES)
                        .map(name -> Shortened.to(NAME, name))
                        .toList();
    }
}
