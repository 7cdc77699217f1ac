package vn.lantoa.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import vn.lantoa.model.Json;

/** What a page states about itself for machines: JSON-LD (schema.org), OpenGraph, meta elements. */
final class Metadata {

    private static final Set<String> ARTICLE_TYPES = Set.of(
            "NewsArticle",
            "Article",
            "BlogPosting",
            "ReportageNewsArticle",
            "AnalysisNewsArticle",
            "VideoObject",
            "LiveBlogPosting",
            "TechArticle",
            "ScholarlyArticle",
            "Report");
    private static final int MAX_JSON = 500_000;
    private static final int MAX_DEPTH = 8;
    private static final int LONGEST_NAME = 100;

    private final Document document;
    private final List<JsonNode> articles = new ArrayList<>();

    Metadata(Document document) {
        this.document = document;
        for (Element script : document.select("script[type=application/ld+json]")) {
            String json = script.data();
            if (json.length() <= MAX_JSON) {
                read(json);
            }
        }
    }

    String title() {
        String stated = firstOf(ld("headline"), meta("og:title"), meta("twitter:title"));
        return stated != null ? stated : Cleaned.of(document.title());
    }

    String description() {
        return firstOf(meta("og:description"), meta("description"), ld("description"));
    }

    String type() {
        String stated =
                articles.isEmpty() ? null : articles.get(0).path("@type").asText(null);
        return firstOf(stated, meta("og:type"));
    }

    String section() {
        return firstOf(ld("articleSection"), meta("article:section"), meta("its_section"));
    }

    List<String> authors() {
        List<String> authors = new ArrayList<>();
        articles.forEach(article -> names(article.path("author"), authors));
        if (authors.isEmpty()) {
            add(authors, firstOf(meta("article:author"), meta("author"), itemprop("author")));
        }
        authors.removeIf(author -> author.startsWith("http") || author.length() > LONGEST_NAME);
        return authors.stream().distinct().toList();
    }

    /** The body as JSON-LD states it; null where it does not. */
    String body() {
        return articles.stream()
                .map(article -> article.path("articleBody").asText(""))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse(null);
    }

    private void read(String json) {
        try {
            collect(Json.MAPPER.readTree(json), 0);
        } catch (JsonProcessingException e) {
            // pages often hold broken JSON; what stands elsewhere on the page serves
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

    private String ld(String field) {
        for (JsonNode article : articles) {
            JsonNode value = article.path(field);
            String text = value.isArray() && !value.isEmpty() ? value.get(0).asText() : value.asText();
            if (!text.isBlank()) {
                return Cleaned.of(text);
            }
        }
        return null;
    }

    private String meta(String name) {
        Element element = document.selectFirst("meta[property=" + name + "], meta[name=" + name + "]");
        return element == null ? null : Cleaned.of(element.attr("content"));
    }

    private String itemprop(String name) {
        Element element = document.selectFirst("[itemprop=" + name + "]");
        if (element == null) {
            return null;
        }
        String value = firstOf(element.attr("content"), element.attr("datetime"), element.text());
        return value == null ? null : Cleaned.of(value);
    }

    private static void names(JsonNode author, List<String> names) {
        if (author.isArray()) {
            author.forEach(one -> names(one, names));
        } else {
            add(
                    names,
                    author.isTextual() ? author.asText() : author.path("name").asText(null));
        }
    }

    private static void add(List<String> names, String name) {
        String cleaned = name == null ? null : Cleaned.of(name);
        if (cleaned != null) {
            names.add(cleaned);
        }
    }

    private static String firstOf(String... texts) {
        for (String text : texts) {
            if (text != null && !text.isBlank()) {
                return text;
            }
        }
        return null;
    }
}
