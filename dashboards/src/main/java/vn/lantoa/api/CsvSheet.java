package vn.lantoa.api;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.lantoa.model.Days;
import vn.lantoa.page.ReaderLanguage;

/**
 * A list as CSV, as the spreadsheet of the reader's language opens it by a double click: in Vietnamese with semicolons and
 * decimal commas, in English with commas and points.
 */
final class CsvSheet implements SheetWriter {

    /** By this a spreadsheet knows that the file is UTF-8. */
    private static final char MARK = '\uFEFF';

    /** The one form of a moment that spreadsheets of every language understand, and none turns round. */
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(Days.VIETNAM);

    private final ReaderLanguage language;
    private final CsvWriter csv;
    private final int columns;

    CsvSheet(OutputStream out, ReaderLanguage language, List<SheetColumn> columns) throws IOException {
        this.language = language;
        this.columns = columns.size();
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(MARK);
        this.csv = CsvWriter.builder()
                .fieldSeparator(language == ReaderLanguage.VI ? ';' : ',')
                .build(writer);
        csv.writeRecord(columns.stream().map(SheetColumn::heading).toList());
    }

    @Override
    public void row(List<Cell> cells) {
        // programs take rows of different lengths for a mistake
        Stream<String> missing = Stream.generate(() -> "").limit(columns - cells.size());
        csv.writeRecord(
                Stream.concat(cells.stream().map(this::written), missing).toList());
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }

    private String written(Cell cell) {
        if (cell instanceof Cell.Text text) {
            return PlainCells.text(text.value());
        }
        if (cell instanceof Cell.Figure figure) {
            return number(figure.value());
        }
        if (cell instanceof Cell.Day day) {
            return day.value().toString();
        }
        return cell instanceof Cell.Moment moment ? MOMENT.format(moment.value()) : "";
    }

    private String number(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
        String number = (rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros()).toPlainString();
        return language == ReaderLanguage.VI ? number.replace('.', ',') : number;
    }
}
