package vn.lantoa.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import vn.lantoa.extract.block.Outline;
import vn.lantoa.markup.Cleaned;
import vn.lantoa.model.Addresses;

/** What a page states about itself for machines: JSON-LD (schema.org), OpenGraph, meta elements. */
final class Metadata {

    private static final Set<String> RELATIONS = Set.of("canonical", "next");
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_TITLE = 1_000;
    private static final int LONGEST_ITEM = 1_000;

    private final Map<String, String> metas = new HashMap<>();
    private final Map<String, String> relations = new HashMap<>();
    private final Map<String, Element> items = new HashMap<>();
    private final LinkedData linked = new LinkedData();
    private final @Nullable String documentTitle;

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
                    if (isLinkedData(statement)) {
                        linked.read(statement.data());
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

    /** The first that is stated. */
    @Nullable
    String title() {
        String title = firstOf(
                linked.text("headline"), meta("og:title"), meta("twitter:title"), itemprop("headline"), documentTitle);
        return title == null ? null : cut(title);
    }

    private static String cut(String title) {
        return title.length() <= LONGEST_TITLE
                ? title
                : title.substring(0, LONGEST_TITLE).strip();
    }

    /** What browsers show for the whole page. */
    @Nullable
    String documentTitle() {
        return documentTitle;
    }

    /** The name of the whole site. */
    @Nullable
    String site() {
        return firstOf(meta("og:site_name"), linked.site(), meta("application-name"));
    }

    /** Absolute address that the page names as its own. */
    @Nullable
    String canonical() {
        String stated = firstOf(relations.get("canonical"), metas.get("og:url"));
        return stated != null && Addresses.isWeb(stated) ? Addresses.canonical(stated) : null;
    }

    /** Absolute address of the page that is told to follow. */
    @Nullable
    String next() {
        return relations.get("next");
    }

    /** The pictures that stand for the article, as stated. */
    List<String> images() {
        List<String> images = new ArrayList<>();
        linked.images().forEach(image -> add(images, image));
        add(images, metas.get("og:image"));
        return images;
    }

    @Nullable
    String description() {
        return firstOf(
                meta("og:description"), meta("description"), linked.text("description"), itemprop("description"));
    }

    @Nullable
    String type() {
        return firstOf(linked.type(), meta("og:type"));
    }

    @Nullable
    String section() {
        return firstOf(
                linked.text("articleSection"),
                meta("article:section"),
                meta("its_section"),
                itemprop("articleSection"));
    }

    List<String> authors() {
        List<String> authors = new ArrayList<>();
        linked.authors().forEach(author -> add(authors, author));
        if (authors.isEmpty()) {
            add(authors, firstOf(meta("article:author"), meta("author"), itemprop("author")));
        }
        String own = site();
        authors.removeIf(
                author -> author.startsWith("http") || author.length() > LONGEST_NAME || author.equalsIgnoreCase(own));
        return authors.stream().distinct().toList();
    }

    /** The body as JSON-LD states it. */
    @Nullable
    String body() {
        return linked.body();
    }

    private @Nullable String meta(String name) {
        String value = metas.get(name);
        return value == null ? null : Cleaned.of(value);
    }

    private @Nullable String itemprop(String name) {
        Element element = items.get(name);
        if (element == null) {
            return null;
        }
        String value = firstOf(element.attr("content"), element.text());
        return value == null || value.length() > LONGEST_ITEM ? null : Cleaned.of(value);
    }

    private static void add(List<String> texts, @Nullable String text) {
        String cleaned = text == null ? null : Cleaned.of(text);
        if (cleaned != null) {
            texts.add(cleaned);
        }
    }

    private static @Nullable String firstOf(@Nullable String... texts) {
        for (String text : texts) {
            if (text != null && !text.isBlank()) {
                return text;
            }
        }
        return null;
    }
}
