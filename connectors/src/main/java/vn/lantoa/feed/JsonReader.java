package vn.lantoa.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.lantoa.model.Json;

/** Reads JSON Feed 1.0 and 1.1 into the same tree as XML, so that both use the same mapping. */
final class JsonReader {

    private static final Pattern VERSION = Pattern.compile("jsonfeed\\.org/version/(\\d+(?:\\.\\d+)?)");

    /** Empty where the document is not JSON Feed. */
    Optional<Tree> read(String text, String base) {
        try {
            JsonNode feed = Json.MAPPER.readTree(text);
            Matcher version = VERSION.matcher(feed.path("version").asText());
            if (!version.find() || !feed.path("items").isArray()) {
                return Optional.empty();
            }
            return Optional.of(
                    feed.path("items").size() > Tree.MOST_ENTRIES
                            ? Tree.tooManyEntries()
                            : Tree.of(feed(feed, version.group(1), base)));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static Node feed(JsonNode feed, String version, String base) {
        Node root = node("feed", base, "json", "true", "version", version);
        add(root, "title", feed.path("title"), "text");
        link(root, "alternate", feed.path("home_page_url"));
        link(root, "self", feed.path("feed_url"));
        feed.path("hubs").forEach(hub -> link(root, "hub", hub.path("url")));
        feed.path("items").forEach(item -> root.add(item(item, base)));
        return root;
    }

    private static Node item(JsonNode item, String base) {
        Node node = node("item", base);
        add(node, "id", item.path("id"), "text");
        add(node, "title", item.path("title"), "text");
        link(node, "alternate", item.path("external_url"));
        link(node, "alternate", item.path("url"));
        add(node, "summary", item.path("summary"), "text");
        add(node, "content", item.path("content_html"), "html");
        add(node, "content", item.path("content_text"), "text");
        add(node, "published", item.path("date_published"), "text");
        add(node, "updated", item.path("date_modified"), "text");
        JsonNode first = item.path("authors").path(0);
        add(node, "author", (first.isMissingNode() ? item.path("author") : first).path("name"), "text");
        return node;
    }

    private static void add(Node parent, String name, JsonNode value, String type) {
        if (value.isValueNode() && !value.isNull()) {
            Node child = node(name, parent.base(), "type", type);
            child.add(value.asText());
            parent.add(child);
        }
    }

    private static void link(Node parent, String relation, JsonNode address) {
        if (address.isTextual()) {
            parent.add(node("link", parent.base(), "rel", relation, "href", address.asText()));
        }
    }

    private static Node node(String name, String base, String... attributes) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < attributes.length; i += 2) {
            map.put(attributes[i], attributes[i + 1]);
        }
        return Node.element(Vocabulary.CORE, name, map, base);
    }
}
