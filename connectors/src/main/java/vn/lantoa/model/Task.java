package vn.lantoa.model;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A registered research task that the state pays for; in JSON all of it is one object. Tasks marked as state secrets never
 * become one of these.
 *
 * @param id the registry's own key
 * @param code as the registry writes it
 */
public record Task(
        String id,
        @Nullable String code,
        String titleVi,
        @Nullable String titleEn,
        @JsonUnwrapped TaskFrame frame,
        @JsonUnwrapped TaskTeam team,
        @JsonUnwrapped TaskTimes times,
        List<String> keywords,
        List<String> products) {}
