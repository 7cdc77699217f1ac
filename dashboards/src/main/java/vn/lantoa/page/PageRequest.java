package vn.lantoa.page;

import java.time.Instant;
import java.time.LocalDate;
import vn.lantoa.model.Days;

/**
 * Someone looks at a page.
 *
 * @param path of the address, without parameters
 */
public record PageRequest(String path, Parameters parameters, Localizer reader, Instant now) {

    LocalDate today() {
        return Days.of(now);
    }

    /** The moment in which this day began in Vietnam. */
    public Instant startOfDay() {
        return today().atStartOfDay(Days.VIETNAM).toInstant();
    }

    /** Today in Vietnam, {@code yyyy-MM-dd}. */
    public String day() {
        return today().toString();
    }

    /** The list that was asked for, from its beginning and in no language: what its links begin from. */
    Link list() {
        return list(path);
    }

    /** The same list at another path. */
    Link list(String other) {
        return Link.to(other, parameters.values()).without("page").without("lang");
    }

    /** The address that was asked for. */
    public Link here() {
        return Link.to(path, parameters.values());
    }
}
