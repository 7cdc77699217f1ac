package vn.lantoa.extract.date;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.markup.DateSource;
import vn.lantoa.text.Dates;
import vn.lantoa.text.DayScanner;
import vn.lantoa.text.StatedTime;
import vn.lantoa.text.Text;

/** The dates noted on the way through a page, with where the walk has come to. */
final class DateSheet {

    /** Figures that can be read in two ways are noted both ways; which one holds is decided when all are known. */
    static final DayScanner.Order ORDER = DayScanner.Order.DAY_FIRST;

    private static final int MOST = 400;
    private static final int LONGEST_VALUE = 120;
    private static final int LONGEST_ADDRESS = 1_000;

    private final List<DateCandidate> candidates = new ArrayList<>();
    private int place;

    List<DateCandidate> candidates() {
        return candidates;
    }

    boolean isFull() {
        return candidates.size() >= MOST;
    }

    /** How many characters of visible text the walk has passed. */
    int place() {
        return place;
    }

    void pass(int characters) {
        place += characters;
    }

    /** Notes the date that a value states; leaves out what states none. */
    void value(DateSource source, @Nullable String value) {
        if (value == null || value.isBlank() || value.length() > LONGEST_VALUE) {
            return;
        }
        String text = Text.normal(value).strip();
        StatedTime epoch = Dates.epoch(text);
        if (epoch != null) {
            add(source, epoch, null, place);
            return;
        }
        List<DayScanner.Found> found = DayScanner.find(text, ORDER);
        if (!found.isEmpty()) {
            add(source, found.get(0), text, place);
        }
    }

    /** Notes the clear dates in running text that stands nowhere in particular. */
    void passage(DateSource source, String text) {
        for (DayScanner.Found date : DayScanner.find(text, ORDER)) {
            if (date.clear()) {
                add(source, date, text, place);
            }
        }
    }

    void image(String address) {
        boolean mayTell = address.length() <= LONGEST_ADDRESS && (address.contains("20") || address.contains("/19"));
        StatedTime stated = !mayTell ? null : AddressDate.stated(address);
        if (stated != null) {
            add(DateSource.IMAGE, stated, null, place);
        }
    }

    void add(DateSource source, DayScanner.Found date, String text, int at) {
        add(source, Dates.at(date.day(), text, date.start(), date.end()), date.other(), at);
    }

    private void add(DateSource source, StatedTime stated, @Nullable LocalDate other, int at) {
        StatedTime exchanged = other == null ? null : StatedTime.of(other);
        candidates.add(new DateCandidate(source, stated, exchanged, at));
    }
}
