package vn.lantoa.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import vn.lantoa.extract.block.Outline;
import vn.lantoa.markup.Cleaned;
import vn.lantoa.model.Addresses;
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
            "ImageGallery",
            "MediaGallery",
            "OpinionNewsArticle",
            "ReviewNewsArticle",
            "BackgroundNewsArticle",
            "TechArticle",
            "ScholarlyArticle",
            "Report");
    private static final Set<String> RELATIONS = Set.of("canonical", "next");
    private static final int MAX_JSON = 500_000;
    private static final int MAX_DEPTH = 8;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_TITLE = 1_000;
    private static final int LONGEST_ITEM = 1_000;

    private final Map<String, String> metas = new HashMap<>();
    private final Map<String, String> relations = new HashMap<>();
    private final Map<String, Element> items = new HashMap<>();
    private final List<JsonNode> articles = new ArrayList<>();
    private final String documentTitle;
    private String site;

    Metadata(Document document, Outline outline) {
        documentTitle = Cleaned.of(cut(document.title()));
        for (Element statement : outline.statements) {
            switch (statement.normalName()) {
                case "meta" -> {
                    note(metas, statement.attr("property"), statement.attr("content"));
                    note(metas, statement.attr("name"), statement.attr("content"));
                }
                case "link" -> {
                    String relation = statement.attr("rel");
                    if (RELATIONS.contains(relation.toLowerCase(Locale.ROOT))) {
                        note(relations, relation, statement.absUrl("href"));
                    }
                }
                default -> {
                    String json = isLinkedData(statement) ? statement.data() : "";
                    if (!json.isEmpty() && json.length() <= MAX_JSON) {
                        read(json);
                    }
                }
            }
        }
        for (Element item : outline.items) {
            for (String name : item.attr("itemprop").split(" ", -1)) {
                items.putIfAbsent(name, item);
            }
        }
    }

    private static boolean isLinkedData(Element script) {
        return script.attr("type").toLowerCase(Locale.ROOT).strip().startsWith("application/ld+json");
    }

    private static void note(Map<String, String> values, String name, String value) {
        if (!name.isEmpty() && !value.isBlank()) {
            values.putIfAbsent(name.toLowerCase(Locale.ROOT), value);
        }
    }

    /** Null where none is stated. */
    String title() {
        return cut(
                firstOf(ld("headline"), meta("og:title"), meta("twitter:title"), itemprop("headline"), documentTitle));
    }

    private static String cut(String title) {
        boolean whole = title == null || title.length() <= LONGEST_TITLE;
        return whole ? title : title.substring(0, LONGEST_TITLE).strip();
    }

    /** What browsers show for the whole page; null where absent. */
    String documentTitle() {
        return documentTitle;
    }

    /** The name of the whole site; null where not stated. */
    String site() {
        return firstOf(meta("og:site_name"), site, meta("application-name"));
    }

    /** Absolute address that the page names as its own; null where it names none. */
    String canonical() {
        String stated = firstOf(relations.get("canonical"), metas.get("og:url"));
        return stated != null && Addresses.isWeb(stated) ? Addresses.canonical(stated) : null;
    }

    /** Absolute address of the page that is told to follow; null where none is. */
    String next() {
        return relations.get("next");
    }

    /** The pictures that stand for the article, as stated. */
    List<String> images() {
        List<String> images = new ArrayList<>();
        for (JsonNode article : articles) {
            images(article.path("image"), images);
        }
        add(images, metas.get("og:image"));
        return images;
    }

    private static void images(JsonNode image, List<String> images) {
        for (JsonNode one : image.isArray() ? image : List.of(image)) {
            add(images, one.isTextual() ? one.asText() : one.path("url").asText(null));
        }
    }

    String description() {
        return firstOf(meta("og:description"), meta("description"), ld("description"), itemprop("description"));
    }

    String type() {
        String stated =
                articles.isEmpty() ? null : articles.get(0).path("@type").asText(null);
        return firstOf(stated, meta("og:type"));
    }

    String section() {
        return firstOf(ld("articleSection"), meta("article:section"), meta("its_section"), itemprop("articleSection"));
    }

    List<String> authors() {
        List<String> authors = new ArrayList<>();
        articles.forEach(article -> names(article.path("author"), authors));
        if (authors.isEmpty()) {
            add(authors, firstOf(meta("article:author"), meta("author"), itemprop("author")));
        }
        String own = site();
        authors.removeIf(
                author -> author.startsWith("http") || author.length() > LONGEST_NAME || author.equalsIgnoreCase(own));
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
        String value = metas.get(name);
        return value == null ? null : Cleaned.of(value);
    }

    private String itemprop(String name) {
        Element element = items.get(name);
        if (element == null) {
            return null;
        }
        String value = firstOf(element.attr("content"), element.text());
        return value == null || value.length() > LONGEST_ITEM ? null : Cleaned.of(value);
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
