package vn.lantoa.classify;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.model.Theme;
import vn.lantoa.yaml.YamlMap;

/** Reads a taxonomy and notes every mistake in it. */
final class TaxonomyReader {

    private static final double HEAVIEST = 12;

    private final List<Subtheme> subthemes = new ArrayList<>();
    private final Set<String> subthemeIds = new HashSet<>();
    private final List<Concept> concepts = new ArrayList<>();
    private final Map<String, Integer> conceptLines = new HashMap<>();
    private final List<Phrase> phrases = new ArrayList<>();
    /** Where each phrase stands, by its keys. */
    private final Map<String, Integer> phraseLines = new HashMap<>();

    private TaxonomyReader() {}

    static Taxonomy read(YamlMap file) {
        return new TaxonomyReader().taxonomy(file);
    }

    private Taxonomy taxonomy(YamlMap file) {
        if (file.keys().isEmpty()) {
            // why is noted already, and a taxonomy with mistakes is never used
            return new Taxonomy("", List.of(), Map.of(), List.of(), List.of(), List.of());
        }
        String version = orEmpty(file.text("version"));
        Map<Zone, Double> zones = zones(file.map("zones"));
        List<ThemeRule> themes = themes(file);
        file.maps("subthemes").forEach(this::addSubtheme);
        List<YamlMap> written = file.maps("concepts");
        if (written.isEmpty() && file.isRight("concepts")) {
            file.problem("concepts", "expected one concept at least");
        }
        written.forEach(this::addConcept);
        file.done();
        return new Taxonomy(version, themes, zones, subthemes, concepts, phrases);
    }

    private static Map<Zone, Double> zones(YamlMap map) {
        Map<Zone, Double> zones = new EnumMap<>(Zone.class);
        zones.put(Zone.TITLE, map.decimal("title", 1, 0, 1));
        zones.put(Zone.LEAD, map.decimal("lead", 0.7, 0, 1));
        zones.put(Zone.BODY, map.decimal("body", 0.3, 0, 1));
        map.done();
        return zones;
    }

    private List<ThemeRule> themes(YamlMap file) {
        Map<Theme, ThemeRule> rules = new EnumMap<>(Theme.class);
        for (YamlMap map : file.maps("themes")) {
            ThemeRule rule = rule(map);
            if (rule != null && rules.put(rule.theme(), rule) != null) {
                map.problem("theme", rule.theme() + " stands here twice");
            }
        }
        if (!file.isRight("themes")) {
            return List.of();
        }
        for (Theme theme : Theme.values()) {
            if (!rules.containsKey(theme)) {
                file.problem("themes", "no rule for " + theme);
            }
        }
        return List.copyOf(rules.values());
    }

    /** Null where it names no theme. */
    private static @Nullable ThemeRule rule(YamlMap map) {
        Theme theme = theme(map);
        String name = orEmpty(map.text("name"));
        String nameEn = orEmpty(map.text("name-en"));
        double bias = map.decimal("bias", 0, -HEAVIEST, HEAVIEST);
        double yes = map.decimal("yes", 0.5, 0, 1);
        double unsure = map.decimal("unsure", 0.3, 0, 1);
        double bodyLimit = map.decimal("body-limit", 2, 0, HEAVIEST);
        if (!map.has("bias")) {
            map.problem("bias", "is missing: the log-odds of an article without any phrase, such as -3.5");
        }
        if (unsure > yes) {
            map.problem("unsure", "must not exceed yes");
        }
        map.done();
        return theme == null
                ? null
                : new ThemeRule(theme, name, nameEn, bias, yes, unsure, bodyLimit, map.line("bias"));
    }

    private static @Nullable Theme theme(YamlMap map) {
        if (map.has("theme")) {
            return map.word("theme", Theme.class);
        }
        map.text("theme"); // notes that it is missing
        return null;
    }

    private void addSubtheme(YamlMap map) {
        String id = id(map);
        Subtheme subtheme = new Subtheme(orEmpty(id), orEmpty(map.text("name")), orEmpty(map.text("name-en")));
        if (id != null && !subthemeIds.add(id)) {
            map.problem("id", "\"" + id + "\" stands here twice");
        }
        subthemes.add(subtheme);
        map.done();
    }

    private void addConcept(YamlMap map) {
        String id = id(map);
        Integer before = id == null ? null : conceptLines.putIfAbsent(id, map.line());
        if (before != null) {
            map.problem("id", "\"" + id + "\" stands already in line " + before);
        }
        String subtheme = map.text("subtheme", null);
        if (subtheme != null && !subthemeIds.contains(subtheme)) {
            map.problem("subtheme", "no subtheme has the id \"" + subtheme + "\"");
        }
        Map<Theme, Double> weights = weights(map.map("weights"));
        addPhrases(map, concepts.size());
        concepts.add(new Concept(orEmpty(id), weights, subtheme, map.line("weights")));
        map.done();
    }

    private static @Nullable String id(YamlMap map) {
        String id = map.text("id");
        if (id != null && !id.matches("[a-z0-9-]+")) {
            map.problem("id", "expected lower-case letters, digits and hyphens, was \"" + id + "\"");
        }
        return id;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static Map<Theme, Double> weights(YamlMap map) {
        Map<Theme, Double> weights = new EnumMap<>(Theme.class);
        for (Theme theme : Theme.values()) {
            double weight = map.decimal(theme.name(), 0, -HEAVIEST, HEAVIEST);
            if (weight != 0) {
                weights.put(theme, weight);
            }
        }
        map.done();
        return weights;
    }

    private void addPhrases(YamlMap map, int concept) {
        List<String> folded = map.texts("phrases");
        List<String> exact = map.texts("exact");
        if (folded.isEmpty() && exact.isEmpty()) {
            map.problem("phrases", "expected a phrase at least, here or in \"exact\"");
        }
        folded.forEach(text -> addPhrase(map, "phrases", new Phrase(concept, text, false)));
        exact.forEach(text -> addPhrase(map, "exact", new Phrase(concept, text, true)));
        List<String> all = new ArrayList<>(folded);
        all.addAll(exact);
        addContexts(map, all);
    }

    private void addPhrase(YamlMap map, String key, Phrase phrase) {
        String keys = keys(map, key, phrase.text());
        String place = phrase.exact() ? phrase.text() : keys;
        Integer before = keys.isEmpty() ? null : phraseLines.putIfAbsent(place, map.line(key));
        if (before != null) {
            map.problem(key, "\"" + phrase.text() + "\" stands already in line " + before);
        }
        if (keys.matches("\\d+")) {
            map.problem(key, "\"" + phrase.text() + "\": a number alone says nothing");
        }
        phrases.add(phrase);
    }

    private void addContexts(YamlMap map, List<String> written) {
        for (String unless : map.texts("unless")) {
            String keys = " " + keys(map, "unless", unless) + " ";
            if (written.stream().noneMatch(text -> keys.contains(" " + String.join(" ", Phrases.keys(text)) + " "))) {
                map.problem("unless", "\"" + unless + "\" holds none of the phrases of this concept");
            }
            phrases.add(new Phrase(Phrase.NOTHING, unless, false));
        }
        for (String text : written) {
            for (String next : map.texts("not-before")) {
                phrases.add(new Phrase(Phrase.NOTHING, text + " " + next, false));
            }
            for (String previous : map.texts("not-after")) {
                phrases.add(new Phrase(Phrase.NOTHING, previous + " " + text, false));
            }
        }
    }

    private static String keys(YamlMap map, String key, String text) {
        List<String> keys = Phrases.keys(text);
        if (keys.isEmpty() || keys.size() > Phrases.LONGEST) {
            map.problem(key, "\"" + text + "\": expected 1 to " + Phrases.LONGEST + " syllables, were " + keys.size());
        }
        return String.join(" ", keys);
    }
}
