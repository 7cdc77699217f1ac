package vn.lantoa.page;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
import vn.lantoa.elastic.ArticleDocument;
import vn.lantoa.model.Days;
import vn.lantoa.model.Precision;
import vn.lantoa.model.Theme;
import vn.lantoa.query.ArticleExport;
import vn.lantoa.query.ArticleFilter;
import vn.lantoa.query.Channels;
import vn.lantoa.query.Searcher;

/** A list of articles as CSV, for spreadsheets. */
public final class ArticleTable {

    /** By this a spreadsheet knows that the file is UTF-8. */
    private static final char MARK = '\uFEFF';

    private static final List<String> COLUMNS = List.of(
            "published",
            "outlet",
            "title",
            "address",
            "themes",
            "unsure",
            "setting",
            "language",
            "tasks",
            "probability",
            "taxonomy",
            "id");

    private final Reader reader;
    private final Names names;

    private ArticleTable(Reader reader, Names names) {
        this.reader = reader;
        this.names = names;
    }

    /** Writes the list that the address states, the newest article first; at most {@link ArticleExport#MOST}. */
    public static void write(Searcher searcher, Visit visit, Writer writer) throws IOException {
        ArticleFilter filter = ArticlesPage.filter(visit);
        Names names = new Names(visit.reader(), Channels.ask(searcher));
        ArticleTable table = new ArticleTable(visit.reader(), names);
        writer.write(MARK);
        CsvWriter csv = CsvWriter.builder().build(writer);
        csv.writeRecord(table.head());
        ArticleExport.ask(searcher, filter, article -> csv.writeRecord(table.row(article)));
        csv.flush();
    }

    private List<String> head() {
        return COLUMNS.stream().map(column -> reader.text("csv." + column)).toList();
    }

    private List<String> row(ArticleDocument article) {
        return List.of(
                        published(article),
                        names.outlet(article.outlet()),
                        article.title(),
                        article.address(),
                        themes(article.themes()),
                        themes(article.unsure()),
                        reader.word("setting", article.setting()),
                        article.language(),
                        String.join(" ", article.tasks()),
                        reader.decimal(article.probability() * 100),
                        String.valueOf(article.taxonomy()),
                        article.id())
                .stream()
                .map(ArticleTable::harmless)
                .toList();
    }

    private static String published(ArticleDocument article) {
        return article.precision() == Precision.DAY
                ? Days.of(article.published()).toString()
                : article.published().atZone(Days.VIETNAM).toOffsetDateTime().toString();
    }

    /** What a spreadsheet would take for a formula becomes a text. */
    static String harmless(String cell) {
        String visible = cell.stripLeading();
        return !visible.isEmpty() && "=+-@".indexOf(visible.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    private String themes(List<Theme> themes) {
        return themes.stream().map(reader::theme).collect(Collectors.joining("; "));
    }
}
