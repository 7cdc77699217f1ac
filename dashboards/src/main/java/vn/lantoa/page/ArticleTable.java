package vn.lantoa.page;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
import vn.lantoa.elastic.ArticleDocument;
import vn.lantoa.model.Days;
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

    private final Searcher searcher;
    private final Reader reader;
    private final ArticleFilter filter;
    private final Names names;

    private ArticleTable(Searcher searcher, Reader reader, ArticleFilter filter, Names names) {
        this.searcher = searcher;
        this.reader = reader;
        this.filter = filter;
        this.names = names;
    }

    /** Reads the address and asks the first question, so that mistakes show before anything is written. */
    public static ArticleTable of(Searcher searcher, Visit visit) {
        Names names = new Names(visit.reader(), Channels.ask(searcher));
        return new ArticleTable(searcher, visit.reader(), ArticlesPage.filter(visit), names);
    }

    /** Writes the table, the newest article first. */
    public void write(Writer writer) throws IOException {
        writer.write(MARK);
        CsvWriter csv = CsvWriter.builder().build(writer);
        csv.writeRecord(
                COLUMNS.stream().map(column -> reader.text("csv." + column)).toList());
        ArticleExport.ask(searcher, filter, article -> csv.writeRecord(row(article)));
        csv.flush();
    }

    private List<String> row(ArticleDocument article) {
        return List.of(
                        article.published()
                                .atZone(Days.VIETNAM)
                                .toOffsetDateTime()
                                .toString(),
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

    /** What a spreadsheet would take for a formula becomes a text. */
    static String harmless(String cell) {
        String visible = cell.stripLeading();
        return !visible.isEmpty() && "=+-@".indexOf(visible.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    private String themes(List<Theme> themes) {
        return themes.stream().map(reader::theme).collect(Collectors.joining("; "));
    }
}
