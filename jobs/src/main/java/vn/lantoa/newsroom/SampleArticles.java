package vn.lantoa.newsroom;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lantoa.model.Days;
import vn.lantoa.yaml.Problems;
import vn.lantoa.yaml.YamlFile;
import vn.lantoa.yaml.YamlMap;

/** Reads the newsroom's articles; one with {@code copy-of} carries the text of another outlet's article. */
final class SampleArticles {

    private final LocalDate lastDay;
    private final Map<String, SampleArticle> byName = new HashMap<>();

    private SampleArticles(LocalDate lastDay) {
        this.lastDay = lastDay;
    }

    /** The articles of the given files, newest first. Originals stand in files before their copies. */
    static List<SampleArticle> read(List<String> resources, LocalDate lastDay) {
        Problems problems = new Problems();
        SampleArticles reader = new SampleArticles(lastDay);
        List<SampleArticle> articles = new ArrayList<>();
        for (String resource : resources) {
            YamlMap root = YamlFile.bundled(resource, problems);
            String outlet = orEmpty(root.text("outlet"));
            for (YamlMap map : root.maps("articles")) {
                articles.add(reader.article(outlet, map));
            }
            root.done();
        }
        problems.stopIfAny();
        articles.sort((one, other) -> other.published().compareTo(one.published()));
        return List.copyOf(articles);
    }

    private SampleArticle article(String outlet, YamlMap map) {
        String slug = orEmpty(map.text("slug"));
        String copied = map.text("copy-of", null);
        SampleArticle original = copied == null ? null : byName.get(copied);
        if (copied != null && original == null) {
            map.problem("copy-of", "no article \"" + copied + "\" before this one");
        }
        String title = map.textOr("title", original == null ? "" : original.title());
        String lead = map.textOr("lead", original == null ? "" : original.lead());
        String body = map.textOr("body", "");
        List<String> paragraphs = original != null && body.isEmpty()
                ? original.paragraphs()
                : List.of(body.strip().split("\\n\\s*\\n|\\n"));
        LocalTime time = LocalTime.parse(map.textOr("time", "07:00"));
        LocalDate day = lastDay.minusDays(map.number("days-ago", 0, 0, 400));
        SampleArticle article = new SampleArticle(
                outlet,
                "/" + slug + ".html",
                title,
                lead,
                paragraphs,
                map.textOr("author", original == null ? "" : original.author()),
                map.textOr("section", original == null ? "Tin tức" : original.section()),
                day.atTime(time).atZone(Days.VIETNAM).toInstant(),
                map.texts("channels"),
                map.flag("missing", false));
        map.done();
        byName.put(outlet + "/" + slug, article);
        return article;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
