package vn.lantoa.archive;

import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/**
 * A stored page as it may be shown: its text in its order, with headings, lists and tables, and nothing that could act.
 * Elements and attributes that are not on the list of harmless ones are removed. Pictures and films are named and not
 * loaded; links are marked and show their address, but cannot be followed.
 *
 * @param content of the body, as HTML
 * @param cut whether the pages hold more than a copy takes; see {@link SafeCopyDraft}
 */
public record SafeCopy(String content, boolean cut) {

    private static final String STYLE = "body{font:16px/1.6 system-ui,sans-serif;max-width:46rem;margin:1rem auto;"
            + "padding:0 1rem;color:#1d2733;background:#fff;overflow-wrap:anywhere}"
            + "table{border-collapse:collapse}td,th{border:1px solid #ccc;padding:.2rem .5rem}"
            + ".link{text-decoration:underline dotted}.shown{color:#566372;border:1px dashed #999;padding:0 .4rem}";

    /**
     * One page of HTML that needs nothing else.
     *
     * @param notice plain text above the content; null for none
     */
    public String html(@Nullable String notice) {
        StringBuilder html = new StringBuilder("<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><style>")
                .append(STYLE)
                .append("</style></head><body>\n");
        if (notice != null) {
            html.append("<p class=\"shown\">").append(Entities.escape(notice)).append("</p>\n");
        }
        return html.append(content).append("</body></html>\n").toString();
    }
}
