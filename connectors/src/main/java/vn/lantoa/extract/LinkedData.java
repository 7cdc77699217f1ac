package vn.lantoa.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.markup.Cleaned;
import vn.lantoa.model.Json;

/** What a page states about its articles in JSON-LD (schema.org). Bounded in bytes and depth; broken JSON states nothing. */
final class LinkedData {

    private static final Set<String> ARTICLE_TYPES = Set.of(
            "NewsArticle",
            "Article",
            "BlogPosting",
            "ReportageNewsArticle",
            "AnalysisNewsArticle",
            "VideoObject",
            "LiveBlogPosting",
            "ImageGallery",
            "MediaGallery",
            "OpinionNewsArticle",
            "ReviewNewsArticle",
            "BackgroundNewsArticle",
            "TechArticle",
            "ScholarlyArticle",
            "Report");
    private static final int MAX_JSON = 500_000;
    private static final int MAX_DEPTH = 8;

    private final List<JsonNode> articles = new ArrayList<>();
    private @Nullable String site;

    /** Takes one script in; what came before it goes first in every answer. */
    void read(String json) {
        if (json.isEmpty() || json.length() > MAX_JSON) {
            return;
        }
        try {
            collect(Json.MAPPER.readTree(json), 0);
        } catch (JsonProcessingException e) {
            // pages often hold broken JSON; what stands elsewhere on the page serves
        }
    }

    /** The name of who publishes; null where not stated. */
    @Nullable
    String site() {
        return site;
    }

    /** What kind of article the first one is; null where none is stated. */
    @Nullable
    String type() {
        return articles.isEmpty() ? null : articles.get(0).path("@type").asText(null);
    }

    /** The first text that stands under a name in an article, cleaned; null where none does. */
    @Nullable
    String text(String field) {
        for (JsonNode article : articles) {
            JsonNode value = article.path(field);
            String text = value.isArray() && !value.isEmpty() ? value.get(0).asText() : value.asText();
            if (!text.isBlank()) {
                return Cleaned.of(text);
            }
        }
        return null;
    }

    /** The body of the first article that states one, as it stands there; null where none does. */
    @Nullable
    String body() {
        return articles.stream()
                .map(article -> article.path("articleBody").asText(""))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse(null);
    }

    /** The addresses of the articles' pictures, as they stand there. */
    List<String> images() {
        List<String> images = new ArrayList<>();
        for (JsonNode article : articles) {
            JsonNode image = article.path("image");
            for (JsonNode one : image.isArray() ? image : List.of(image)) {
                addStated(images, one, "url");
            }
        }
        return images;
    }

    /** The names of the articles' authors, as they stand there. */
    List<String> authors() {
        List<String> names = new ArrayList<>();
        articles.forEach(article -> addNames(names, article.path("author")));
        return names;
    }

    private static void addNames(List<String> names, JsonNode author) {
        if (author.isArray()) {
            author.forEach(one -> addNames(names, one));
        } else {
            addStated(names, author, "name");
        }
    }

    /** What is stated in short as a text, or else as an object that has a field for it. */
    private static void addStated(List<String> texts, JsonNode stated, String field) {
        String text = stated.isTextual() ? stated.asText() : stated.path(field).asText(null);
        if (text != null) {
            texts.add(text);
        }
    }

    private void collect(JsonNode node, int depth) {
        if (depth > MAX_DEPTH) {
            return;
        }
        if (node.isArray()) {
            node.forEach(element -> collect(element, depth + 1));
            return;
        }
        if (site == null && node.path("publisher").path("name").isTextual()) {
            site = node.path("publisher").path("name").asText();
        }
        if (isArticle(node.path("@type"))) {
            articles.add(node);
        }
        if (node.has("@graph")) {
            collect(node.path("@graph"), depth + 1);
        }
        if (node.has("mainEntity")) {
            collect(node.path("mainEntity"), depth + 1);
        }
    }

    private static boolean isArticle(JsonNode type) {
        for (JsonNode one : type) {
            if (ARTICLE_TYPES.contains(one.asText())) {
                return true;
            }
        }
        return ARTICLE_TYPES.contains(type.asText());
    }
}
