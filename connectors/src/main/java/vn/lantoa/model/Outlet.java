package vn.lantoa.model;

/**
 * Who publishes: a press agency, a broadcaster, the portal of a ministry or a province, an enterprise, a university.
 *
 * @param id lower-case letters, digits and hyphens, unique in the catalogue
 * @param name as it calls itself in Vietnamese
 * @param nameEn its English name; the Vietnamese one where it has none
 * @param setting where its communication takes place unless an article says otherwise
 * @param site address of its home page
 * @param key whether it is one of the key press agencies of the programme
 */
public record Outlet(
        String id, String name, String nameEn, OutletKind kind, Setting setting, String site, boolean key) {}
