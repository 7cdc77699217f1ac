package vn.lantoa.api;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import vn.lantoa.page.ReaderLanguage;

/** A form in which lists are written. */
public enum ListFormat {
    CSV("text/csv; charset=utf-8") {
        @Override
        SheetWriter open(OutputStream out, ReaderLanguage language, List<SheetColumn> columns) throws IOException {
            return new CsvSheet(out, language, columns);
        }
    },
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        SheetWriter open(OutputStream out, ReaderLanguage language, List<SheetColumn> columns) {
            return new XlsxSheet(out, language, columns);
        }
    };

    private final String contentType;

    ListFormat(String contentType) {
        this.contentType = contentType;
    }

    public String contentType() {
        return contentType;
    }

    /** How names of such files end. */
    public String ending() {
        return "." + name().toLowerCase(Locale.ROOT);
    }

    /** A list with these columns, its heading written. */
    abstract SheetWriter open(OutputStream out, ReaderLanguage language, List<SheetColumn> columns) throws IOException;
}
