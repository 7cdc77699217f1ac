package vn.lantoa.evaluate;

import java.time.YearMonth;
import java.util.Set;
import vn.lantoa.model.Article;
import vn.lantoa.model.Theme;

/**
 * An item with what readers said of it.
 *
 * @param sure whether the reader was sure
 * @param table name of the file that its labels stand in
 * @param adjudicated whether two readers labelled it independently, and a third decided
 */
public record ThemeItem(LabelledItem item, String table, boolean sure, boolean adjudicated) {

    public Article article() {
        return item.article();
    }

    public Set<Theme> labels() {
        return item.labels();
    }

    /** The month in which it was published, in Vietnam. */
    public YearMonth month() {
        return item.month();
    }
}
