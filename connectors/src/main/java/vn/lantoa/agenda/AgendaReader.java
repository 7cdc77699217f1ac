package vn.lantoa.agenda;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.bodies.Life;
import vn.lantoa.bodies.Provenance;
import vn.lantoa.bodies.Spellings;
import vn.lantoa.yaml.YamlMap;

/** Reads programmes and lists of technologies, and notes every mistake in them. */
final class AgendaReader {

    private static final int MOST_STATED = 1_000;

    private final Provenance provenance;
    private final Map<String, Integer> lines = new HashMap<>();

    private AgendaReader(YamlMap file) {
        this.provenance = new Provenance(file.map("sources"));
    }

    static List<Programme> programmes(YamlMap file) {
        AgendaReader reader = new AgendaReader(file);
        List<Programme> programmes = new ArrayList<>();
        for (YamlMap map : file.maps("programmes")) {
            Life life = Provenance.life(map);
            Technology read = reader.entry(map, "");
            map.done();
            if (read != null) {
                programmes.add(
                        new Programme(read.id(), read.name(), read.nameEn(), read.spellings(), life, read.source()));
            }
        }
        file.done();
        return programmes;
    }

    static List<TechnologyList> lists(YamlMap file) {
        AgendaReader reader = new AgendaReader(file);
        List<TechnologyList> lists = new ArrayList<>();
        for (YamlMap map : file.maps("lists")) {
            TechnologyList list = reader.list(map);
            if (list != null) {
                checkOrder(map, lists, list);
                lists.add(list);
            }
        }
        file.done();
        return lists;
    }

    private static void checkOrder(YamlMap map, List<TechnologyList> before, TechnologyList list) {
        LocalDate from = list.life().from();
        if (from == null) {
            map.problem("from", "is missing: the first day on which articles are read by this list");
        } else if (!before.isEmpty() && !before.get(before.size() - 1).life().isOver(from)) {
            map.problem("from", "the list before this one is still valid; expected that it ends the day before");
        }
    }

    private @Nullable TechnologyList list(YamlMap map) {
        String id = Provenance.id(map);
        String document = map.text("document");
        Life life = Provenance.life(map);
        int groupsStated = map.number("groups-stated", 0, 0, MOST_STATED);
        int productsStated = map.number("products-stated", 0, 0, MOST_STATED);
        String source = provenance.of(map);
        List<Technology> technologies = new ArrayList<>();
        for (YamlMap group : map.maps("groups")) {
            Technology read = entry(group, id + "-");
            add(read, technologies);
            for (YamlMap product : group.maps("products")) {
                add(entry(product, read == null ? "" : read.id() + "."), technologies);
                product.done();
            }
            group.done();
        }
        map.done();
        return id == null || document == null
                ? null
                : new TechnologyList(id, document, life, groupsStated, productsStated, technologies, source);
    }

    private static void add(@Nullable Technology read, List<Technology> technologies) {
        if (read != null) {
            technologies.add(read);
        }
    }

    /**
     * What all entries have; null, with a problem noted, where something of it is missing.
     *
     * @param before what its id begins with
     */
    private @Nullable Technology entry(YamlMap map, String before) {
        String id = Provenance.id(map);
        String name = map.text("name");
        String nameEn = map.text("name-en");
        Spellings further = Spellings.read(map);
        String source = provenance.of(map);
        if (id == null || name == null || nameEn == null) {
            return null;
        }
        Integer earlier = lines.putIfAbsent(before + id, map.line());
        if (earlier != null) {
            map.problem("id", "\"" + id + "\" stands already in line " + earlier);
        }
        Set<String> phrases = new LinkedHashSet<>(List.of(name, nameEn));
        phrases.addAll(further.phrases());
        return new Technology(
                before + id,
                name,
                nameEn,
                new Spellings(List.copyOf(phrases), further.proper(), further.exact(), further.unless()),
                source);
    }
}
