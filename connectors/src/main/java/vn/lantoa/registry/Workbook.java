package vn.lantoa.registry;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** Reads the rows of an XLSX workbook's first sheet that has headings. */
final class Workbook {

    private static final long MAX_UNPACKED = 400L << 20;
    private static final int MAX_PARTS = 1_000;
    private static final int MAX_COLUMNS = 200;
    private static final String NOT_ONE = "is not an XLSX workbook that can be read; save it again as XLSX or CSV";

    private Workbook() {}

    static boolean isOne(byte[] bytes) {
        return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
    }

    static void read(byte[] bytes, Rows rows) throws UnreadableList {
        checkSize(bytes);
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, true))) {
            read(sheet(workbook), rows);
        } catch (IOException | ExcelReaderException | IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new UnreadableList(0, NOT_ONE);
        }
    }

    private static Sheet sheet(ReadableWorkbook workbook) throws IOException, UnreadableList {
        for (Sheet sheet : workbook.getSheets().toList()) {
            Headings.Search search = new Headings.Search();
            read(sheet, search);
            if (search.known() > 0) {
                return sheet;
            }
        }
        return workbook.getFirstSheet();
    }

    private static void read(Sheet sheet, Rows rows) throws IOException, UnreadableList {
        try (Stream<Row> stream = sheet.openStream()) {
            Iterator<Row> iterator = stream.iterator();
            boolean more = true;
            while (more && iterator.hasNext()) {
                Row row = iterator.next();
                more = rows.row(row.getRowNum(), texts(row));
            }
        }
    }

    private static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < Math.min(row.getCellCount(), MAX_COLUMNS); i++) {
            texts.add(row.getOptionalCell(i).map(Workbook::text).orElse(""));
        }
        return texts;
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER) {
            String format = cell.getDataFormatString();
            boolean day = format != null && (format.contains("yy") || format.contains("d"));
            return day
                    ? cell.asDate().toLocalDate().toString()
                    : cell.asNumber().toPlainString();
        }
        return cell.getValue() == null
                ? cell.getRawValue() == null ? "" : cell.getRawValue()
                : String.valueOf(cell.getValue());
    }

    /** Unpacks once without keeping anything, so that a small file that unpacks to an enormous one is refused. */
    private static void checkSize(byte[] bytes) throws UnreadableList {
        byte[] buffer = new byte[1 << 16];
        long unpacked = 0;
        int parts = 0;
        try (ZipFile zip = ZipFile.builder().setByteArray(bytes).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                try (InputStream part = zip.getInputStream(entry)) {
                    for (int count = part.read(buffer); count > 0; count = part.read(buffer)) {
                        unpacked += count;
                        if (unpacked > MAX_UNPACKED) {
                            throw new UnreadableList(0, "unpacks to more than " + (MAX_UNPACKED >> 20) + " MB");
                        }
                    }
                }
                if (++parts > MAX_PARTS) {
                    throw new UnreadableList(0, "has more than " + MAX_PARTS + " parts");
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableList(0, NOT_ONE);
        }
    }
}
