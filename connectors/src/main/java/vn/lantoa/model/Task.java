package vn.lantoa.model;

import java.util.List;

/**
 * A registered research task that the state pays for. Tasks marked as state secrets never become one of these.
 *
 * @param id the registry's own key
 * @param code as the registry writes it; null where it has none
 * @param titleEn null where absent
 * @param level null where absent
 * @param programme null where absent
 * @param managingBody null where absent
 * @param host the organisation that carries it out; null where absent
 * @param leader with academic titles, as written; null where absent
 * @param start year or month, as written; null where absent
 * @param end year or month, as written; null where absent
 * @param accepted when its results were accepted, as written; null where absent
 * @param status null where absent
 */
public record Task(
        String id,
        String code,
        String titleVi,
        String titleEn,
        String level,
        String programme,
        String managingBody,
        String host,
        String leader,
        List<String> members,
        String start,
        String end,
        String accepted,
        List<String> keywords,
        List<String> products,
        String status) {}
