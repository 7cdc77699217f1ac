package vn.lantoa.query;

import java.util.List;
import vn.lantoa.document.ArticleDocument;
import vn.lantoa.document.TaskDocument;
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

    private static ArticleDocument of(ArticleDocument article, int title, int lead) {
        return new ArticleDocument(
                article.id(),
                article.outlet(),
                article.channel(),
                Shortened.to(ADDRESS, article.address()),
                text(title, article.title()),
                text(lead, article.lead()),
                text(ALL, article.body()),
                names(article.authors()),
                article.published(),
                article.precision(),
                article.dateOrigin(),
                article.day(),
                article.modified(),
                article.fetched(),
                article.language(),
                Shortened.to(NAME, article.section()),
                article.kind(),
                article.setting(),
                Shortened.to(ADDRESS, article.canonical()),
                article.images(),
                article.links(),
                article.fault(),
                article.relevant(),
                article.probability(),
                article.themes(),
                article.unsure(),
                article.findings(),
                article.subthemes(),
                article.tasks(),
                article.taxonomy(),
                article.acronyms(),
                article.analysed());
    }

    static TaskDocument of(TaskDocument task) {
        return new TaskDocument(
                task.id(),
                Shortened.to(NAME, task.code()),
                text(TITLE, task.titleVi()),
                Shortened.to(TITLE, task.titleEn()),
                Shortened.to(NAME, task.level()),
                Shortened.to(NAME, task.programme()),
                Shortened.to(NAME, task.managingBody()),
                Shortened.to(NAME, task.host()),
                Shortened.to(NAME, task.leader()),
                names(task.members()),
                task.start(),
                task.end(),
                task.accepted(),
                names(task.keywords()),
                names(task.products()),
                Shortened.to(NAME, task.status()),
                task.registry(),
                task.acronyms());
    }

    private static String text(int most, String text) {
        return text == null ? "" : Shortened.to(most, text);
    }

    private static List<String> names(List<String> names) {
        return names == null
                ? null
                : names.stream()
                        .limit(NAMES)
                        .map(name -> Shortened.to(NAME, name))
                        .toList();
    }
}
