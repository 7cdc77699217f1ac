package vn.lantoa.registry;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.util.List;

/** Reads the rows of a text file whose cells are separated by commas, semicolons or tabs. */
final class SeparatedText {

    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

    private SeparatedText() {}

    static void read(byte[] bytes, Rows rows) throws UnreadableList {
        EncodedText text = EncodedText.of(bytes);
        if (text.hasControls()) {
            throw new UnreadableList(0, "is no text; expected CSV or XLSX");
        }
        read(text, separator(text), rows);
    }

    /** The separator with which the headings make most sense. */
    private static char separator(EncodedText text) {
        char best = ',';
        int most = 0;
        for (char separator : SEPARATORS) {
            Headings.Search search = new Headings.Search();
            try {
                read(text, separator, search);
            } catch (UnreadableList e) {
                // then it is another separator, or reading with the first one says what is wrong
            }
            if (search.known() > most) {
                most = search.known();
                best = separator;
            }
        }
        return best;
    }

    private static void read(EncodedText text, char separator, Rows rows) throws UnreadableList {
        int line = 1;
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text.reader())) {
            for (CsvRecord cells : reader) {
                line = (int) cells.getStartingLineNumber();
                if (!rows.row(line, cells.getFields())) {
                    return;
                }
            }
        } catch (CsvParseException e) {
            throw new UnreadableList(
                    line, "the rows from here on cannot be told apart; expected a closing quotation mark (\")");
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory", e);
        }
    }
}
