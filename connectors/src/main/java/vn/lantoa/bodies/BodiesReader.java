package vn.lantoa.bodies;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.yaml.YamlMap;

/** Reads a table of bodies and notes every mistake in it. */
final class BodiesReader {

    private final Provenance provenance;
    private final List<Body> bodies = new ArrayList<>();
    private final Map<String, YamlMap> entries = new LinkedHashMap<>();
    /** The body that is written so, by the spelling. */
    private final Map<String, String> written = new HashMap<>();

    private BodiesReader(Provenance provenance) {
        this.provenance = provenance;
    }

    static Bodies read(YamlMap file) {
        BodiesReader reader = new BodiesReader(new Provenance(file.map("sources")));
        Surroundings surroundings = new Surroundings(
                file.texts("not-after"),
                file.texts("although"),
                file.texts("family-names"),
                spellings(file.map("foreign")),
                spellings(file.map("home")));
        List<YamlMap> all = file.maps("bodies");
        if (all.isEmpty() && file.isRight("bodies")) {
            file.problem("bodies", "expected one body at least");
        }
        all.forEach(reader::add);
        reader.checkSuccessors();
        file.done();
        return new Bodies(reader.bodies, surroundings);
    }

    private static Spellings spellings(YamlMap map) {
        Spellings spellings = Spellings.read(map);
        map.done();
        return spellings;
    }

    private void add(YamlMap map) {
        String id = Provenance.id(map);
        BodyKind kind = map.word("kind", BodyKind.class);
        String name = map.text("name");
        String nameEn = map.text("name-en");
        String code = map.text("code", null);
        Life life = Provenance.life(map);
        List<Naming> namings = new ArrayList<>(earlier(map));
        boolean plain = map.flag("plain", true);
        Spellings further = Spellings.read(map);
        List<String> hosts = map.texts("hosts");
        String source = provenance.of(map);
        map.done();
        if (id == null || kind == null || name == null || nameEn == null) {
            return; // what is missing is noted
        }
        YamlMap before = entries.putIfAbsent(id, map);
        if (before != null) {
            map.problem("id", "\"" + id + "\" stands already in line " + before.line("id"));
            return;
        }
        namings.add(new Naming(kind, name, nameEn, null));
        Spellings spellings = named(namings, plain, further);
        checkUnshared(map, id, spellings);
        bodies.add(new Body(id, code, namings, spellings, life, hosts, source));
    }

    private List<Naming> earlier(YamlMap map) {
        List<Naming> namings = new ArrayList<>();
        for (YamlMap was : map.maps("was")) {
            BodyKind kind = was.word("kind", BodyKind.class);
            String name = was.text("name");
            String nameEn = was.text("name-en");
            LocalDate until = Provenance.day(was, "to");
            if (!was.has("to")) {
                was.problem("to", "is missing: the last day of that name, such as 2026-04-29");
            }
            if (was.has("source") || was.has("checked")) {
                provenance.of(was);
            }
            was.done();
            if (kind != null && name != null && nameEn != null && until != null) {
                namings.add(new Naming(kind, name, nameEn, until));
            }
        }
        return namings;
    }

    /** With the names themselves: that of a place wants capitals where "tỉnh" or "thành phố" is not before it. */
    private static Spellings named(List<Naming> namings, boolean plain, Spellings further) {
        Set<String> phrases = new LinkedHashSet<>(further.phrases());
        Set<String> proper = new LinkedHashSet<>(further.proper());
        for (Naming naming : namings) {
            for (String name : List.of(naming.name(), naming.nameEn())) {
                if (!naming.kind().isPlace()) {
                    phrases.add(name);
                } else if (plain) {
                    proper.add(name);
                }
            }
            if (naming.kind().isPlace()) {
                phrases.addAll(List.of(
                        "tỉnh " + naming.name(),
                        "thành phố " + naming.name(),
                        "TP " + naming.name(),
                        "UBND " + naming.name(),
                        naming.nameEn() + " province"));
            }
        }
        return new Spellings(List.copyOf(phrases), List.copyOf(proper), further.exact(), further.unless());
    }

    private void checkUnshared(YamlMap map, String id, Spellings spellings) {
        for (List<String> ways : List.of(spellings.phrases(), spellings.proper(), spellings.exact())) {
            for (String way : ways) {
                String other = written.putIfAbsent(way, id);
                if (other != null && !other.equals(id)) {
                    map.mistake("name", "\"" + way + "\" is written of \"" + other + "\", too");
                }
            }
        }
    }

    private void checkSuccessors() {
        for (Body body : bodies) {
            YamlMap map = entry(body.id());
            if (!body.life().into().isEmpty() && body.life().to() == null) {
                map.problem("into", "has no last day; expected \"to\", too");
            }
            for (String id : body.life().into()) {
                if (!entries.containsKey(id)) {
                    map.problem("into", "no body has the id \"" + id + "\"");
                } else if (leadsBack(body.id(), id)) {
                    map.problem("into", "\"" + id + "\" leads back to \"" + body.id() + "\"");
                }
            }
        }
    }

    /** Whether what took the place of one was, in the end, replaced by it. */
    private boolean leadsBack(String from, String to) {
        String at = to;
        for (int steps = 0; steps <= bodies.size(); steps++) {
            if (at.equals(from)) {
                return true;
            }
            @Nullable String next = next(at);
            if (next == null) {
                return false;
            }
            at = next;
        }
        return false;
    }

    private @Nullable String next(String id) {
        return bodies.stream()
                .filter(body -> body.id().equals(id))
                .flatMap(body -> body.life().into().stream().limit(1))
                .findFirst()
                .orElse(null);
    }

    private YamlMap entry(String id) {
        return Objects.requireNonNull(entries.get(id), "every body has its entry");
    }
}
