package vn.lantoa.api;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.lantoa.model.Days;
import vn.lantoa.page.ReaderLanguage;

/** A list as XLSX: numbers and moments are what they are, and a text is never a formula. */
final class XlsxSheet implements SheetWriter {

    private static final String VERSION = "01.0000";
    private static final int ROWS_AT_ONCE = 500;

    private final Workbook workbook;
    private final Worksheet sheet;
    private final String momentForm;
    private final String dayForm;
    private int rows;

    XlsxSheet(OutputStream out, ReaderLanguage language, List<SheetColumn> columns) {
        workbook = new Workbook(out, "Lantoa", VERSION);
        sheet = workbook.newWorksheet("Lantoa");
        dayForm = language == ReaderLanguage.VI ? "dd/mm/yyyy" : "d mmm yyyy";
        momentForm = dayForm + " hh:mm";
        sheet.freezePane(0, 1);
        for (int i = 0; i < columns.size(); i++) {
            sheet.width(i, columns.get(i).width());
            sheet.inlineString(0, i, columns.get(i).heading());
            sheet.style(0, i).bold().set();
        }
        rows = 1;
    }

    @Override
    public void row(List<Cell> cells) {
        for (int i = 0; i < cells.size(); i++) {
            write(i, cells.get(i));
        }
        rows++;
        if (rows % ROWS_AT_ONCE == 0) {
            flush();
        }
    }

    private void flush() {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }

    private void write(int column, Cell cell) {
        if (cell instanceof Cell.Text text) {
            // in the place itself: a table of all texts would be kept until the end
            sheet.inlineString(rows, column, PlainCells.bounded(text.value()));
        } else if (cell instanceof Cell.Figure figure) {
            sheet.value(rows, column, figure.value());
            sheet.style(rows, column)
                    .format(figure.value() == Math.rint(figure.value()) ? "0" : "0.0")
                    .set();
        } else if (cell instanceof Cell.Moment moment) {
            sheet.value(rows, column, moment.value().atZone(Days.VIETNAM).toLocalDateTime());
            sheet.style(rows, column).format(momentForm).set();
        } else if (cell instanceof Cell.Day day) {
            sheet.value(rows, column, day.value());
            sheet.style(rows, column).format(dayForm).set();
        }
    }
}
