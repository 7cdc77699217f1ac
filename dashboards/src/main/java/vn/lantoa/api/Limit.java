package vn.lantoa.api;

import java.util.List;
import vn.lantoa.page.Localizer;

/** How a list says that it is not the whole. */
final class Limit {

    private Limit() {}

    /** A last row where there are more than were written. */
    static void tell(SheetWriter sheet, Localizer reader, int most, long all) {
        if (all > most) {
            sheet.row(List.of(Cell.text(reader.text("csv.cut", reader.number(most), reader.number(all)))));
        }
    }
}
