package vn.lantoa.benchmark;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import vn.lantoa.model.Article;

/** Pages of {@link MadeUpPress}, in a plain layout with about as much around the text as real ones have. */
public final class MadeUpPages {

    private static final Instant PUBLISHED = Instant.parse("2026-10-31T00:00:00Z");
    private static final int LINKS = 150;
    private static final String STYLE = "<style>" + ".box{margin:0 auto;padding:4px 8px}".repeat(300) + "</style>";
    private static final String SCRIPT = "<script>" + "window.list=[1,2,3];".repeat(600) + "</script>";

    private MadeUpPages() {}

    /** So many of them, as served. */
    public static List<byte[]> of(MadeUpPress press, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> page(press.article(number, PUBLISHED, null)).getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    private static String page(Article article) {
        StringBuilder page = new StringBuilder("<!DOCTYPE html><html lang=\"vi\"><head><meta charset=\"utf-8\"><title>")
                .append(article.content().title())
                .append("</title>")
                .append(STYLE)
                .append(SCRIPT)
                .append("</head><body><nav class=\"menu\"><ul>");
        links(page, 0);
        page.append("</ul></nav><main><article class=\"detail\"><h1>")
                .append(article.content().title())
                .append("</h1><p class=\"sapo\">")
                .append(article.content().lead())
                .append("</p>");
        article.content()
                .body()
                .lines()
                .forEach(line -> page.append("<p>").append(line).append("</p>"));
        page.append("</article></main><aside class=\"related\"><ul>");
        links(page, LINKS);
        return page.append("</ul></aside></body></html>").toString();
    }

    private static void links(StringBuilder page, int from) {
        for (int i = from; i < from + LINKS; i++) {
            page.append("<li class=\"box\"><a href=\"/tin/")
                    .append(i)
                    .append(".html\" title=\"Tin\"><span>Tin số ")
                    .append(i)
                    .append("</span></a></li>");
        }
    }
}
