package vn.lantoa.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * Who publishes: a press agency, a broadcaster, the portal of a ministry or a province, an enterprise, a university.
 *
 * @param id lower-case letters, digits and hyphens, unique in the catalogue
 * @param name as it calls itself in Vietnamese
 * @param nameEn its English name; the Vietnamese one where it has none
 * @param setting where its communication takes place unless an article says otherwise
 * @param site address of its home page
 * @param key whether it is one of the key press agencies of the programme
 * @param hosts further hosts whose pages are its own, beside those of its site and its channels: a host, or a host and the
 *     beginning of a path, such as {@code bao.example} or {@code bao.example/tieng-anh}
 */
public record Outlet(
        String id,
        String name,
        String nameEn,
        OutletKind kind,
        CommunicationSetting setting,
        String site,
        boolean key,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> hosts) {

    public Outlet {
        hosts = hosts == null ? List.of() : List.copyOf(hosts); // null in older state and archives
    }

    /** An outlet whose pages are all at its site and in its channels. */
    public Outlet(
            String id,
            String name,
            String nameEn,
            OutletKind kind,
            CommunicationSetting setting,
            String site,
            boolean key) {
        this(id, name, nameEn, kind, setting, site, key, List.of());
    }
}
