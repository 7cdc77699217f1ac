package vn.lantoa.api;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Collectors;
import vn.lantoa.document.ArticleDocument;
import vn.lantoa.model.Theme;
import vn.lantoa.page.ArticlesPage;
import vn.lantoa.page.Localizer;
import vn.lantoa.page.OutletNames;
import vn.lantoa.page.PageRequest;
import vn.lantoa.query.ArticleExport;
import vn.lantoa.query.Channels;
import vn.lantoa.query.Searcher;

/** A list of articles, for spreadsheets. */
public final class ArticleTable {

    private final Localizer reader;
    private final OutletNames names;

    private ArticleTable(Localizer reader, OutletNames names) {
        this.reader = reader;
        this.names = names;
    }

    /**
     * Writes the list that the address states, the newest article first; at most {@link ArticleExport#MOST}, and in the
     * last row that there are more.
     */
    public static void write(Searcher searcher, PageRequest visit, ListFormat format, OutputStream out)
            throws IOException {
        write(searcher, visit, format, out, ArticleExport.MOST);
    }

    static void write(Searcher searcher, PageRequest visit, ListFormat format, OutputStream out, int most)
            throws IOException {
        Localizer reader = visit.reader();
        ArticleTable table = new ArticleTable(reader, new OutletNames(reader, Channels.ask(searcher)));
        try (SheetWriter sheet = format.open(out, reader.language(), table.columns())) {
            long all = ArticleExport.ask(
                    searcher, ArticlesPage.filter(visit), most, article -> sheet.row(table.row(article)));
            Limit.tell(sheet, reader, most, all);
        }
    }

    private List<SheetColumn> columns() {
        return List.of(
                column("published", 17),
                column("outlet", 28),
                column("title", 70),
                column("address", 50),
                column("themes", 30),
                column("unsure", 20),
                column("setting", 22),
                column("language", 12),
                column("tasks", 18),
                column("probability", 13),
                column("taxonomy", 14),
                column("id", 20));
    }

    private SheetColumn column(String name, int width) {
        return new SheetColumn(reader.word("csv", name), width);
    }

    private List<Cell> row(ArticleDocument article) {
        return List.of(
                Cell.published(
                        article.article().dates().published(),
                        article.article().dates().precision()),
                Cell.text(names.outlet(article.article().origin().outlet())),
                Cell.text(article.article().content().title()),
                Cell.text(article.article().origin().address()),
                Cell.text(themes(article.found().themes())),
                Cell.text(themes(article.found().unsure())),
                Cell.text(reader.word("setting", article.article().origin().setting())),
                Cell.text(reader.language(article.article().content().language())),
                Cell.text(String.join(" ", article.tasks())),
                Cell.figure(article.found().probability() * 100),
                Cell.text(article.found().taxonomy()),
                Cell.text(article.id()));
    }

    private String themes(List<Theme> themes) {
        return themes.stream().map(reader::theme).collect(Collectors.joining("; "));
    }
}
