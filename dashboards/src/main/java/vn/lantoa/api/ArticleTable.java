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
                Cell.published(article.published(), article.precision()),
                Cell.text(names.outlet(article.outlet())),
                Cell.text(article.title()),
                Cell.text(article.address()),
                Cell.text(themes(article.themes())),
                Cell.text(themes(article.unsure())),
                Cell.text(reader.word("setting", article.setting())),
                Cell.text(reader.word("language", article.language())),
                Cell.text(String.join(" ", article.tasks())),
                Cell.figure(article.probability() * 100),
                Cell.text(article.taxonomy()),
                Cell.text(article.id()));
    }

    private String themes(List<Theme> themes) {
        return themes.stream().map(reader::theme).collect(Collectors.joining("; "));
    }
}
