package vn.lantoa.bodies;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One body of the state, or one province.
 *
 * @param id never changes, and is never given to another
 * @param code of a province in the state's list of units; null where it has none, or had one that is not known
 * @param namings what it was called and is called, the oldest first; one at least
 * @param spellings how it is written, its names among them
 * @param hosts of its portals, in small letters
 * @param source where this comes from; null where nobody has looked it up yet
 */
public record Body(
        String id,
        @Nullable String code,
        List<Naming> namings,
        Spellings spellings,
        Life life,
        List<String> hosts,
        @Nullable String source) {

    public Body {
        namings = List.copyOf(namings);
        hosts = List.copyOf(hosts);
    }

    /** What it is called on the newest day. */
    public Naming naming() {
        return namings.get(namings.size() - 1);
    }

    /** What it was called on a day, whether it existed or not. */
    public Naming naming(LocalDate day) {
        return namings.stream()
                .filter(naming -> naming.until() == null || !day.isAfter(naming.until()))
                .findFirst()
                .orElseGet(this::naming);
    }
}
