package vn.lantoa.bodies;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.lantoa.yaml.InvalidInput;
import vn.lantoa.yaml.Problems;
import vn.lantoa.yaml.YamlFile;
import vn.lantoa.yaml.YamlMap;

/** The table of bodies and provinces. Immutable, to be shared between threads. */
public final class Bodies {

    private final Map<String, Body> byId = new LinkedHashMap<>();
    private final Surroundings surroundings;

    Bodies(List<Body> bodies, Surroundings surroundings) {
        bodies.forEach(body -> byId.put(body.id(), body));
        this.surroundings = surroundings;
    }

    /** Read when it is first needed, and once. */
    private static final class Bundled {

        private static final Bodies BODIES;

        static {
            Problems problems = new Problems();
            BODIES = checked(YamlFile.bundled("/bodies.yaml", problems), problems);
        }

        private Bundled() {}
    }

    /** The table that is part of Lantoa. */
    public static Bodies bundled() {
        return Bundled.BODIES;
    }

    /**
     * A table from its text.
     *
     * @param name told in the messages
     * @throws InvalidInput with all mistakes, each with its line
     */
    public static Bodies parse(String name, String yaml) {
        Problems problems = new Problems();
        return checked(YamlFile.parse(name, yaml.getBytes(StandardCharsets.UTF_8), problems), problems);
    }

    private static Bodies checked(YamlMap file, Problems problems) {
        Bodies bodies = BodiesReader.read(file);
        problems.stopIfAny();
        return bodies;
    }

    /** All of them in the order of the table, also those that are no more. */
    public List<Body> all() {
        return List.copyOf(byId.values());
    }

    /** Empty where no body has or had that id. */
    public Optional<Body> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** What a body is on a day, and what it is called; empty where there is none of that id, not yet, or no more. */
    public Optional<Naming> on(String id, LocalDate day) {
        return byId(id).filter(body -> body.life().holds(day)).map(body -> body.naming(day));
    }

    /**
     * The body that one counts for on a day: itself until it is merged into another, then that one. One that was divided stays
     * itself, because nobody can tell which part is meant; so does one that is named before it exists.
     */
    public Body countedAs(Body body, LocalDate day) {
        Body counted = body;
        while (counted.life().isOver(day) && counted.life().into().size() == 1) {
            counted = byId(counted.life().into().get(0)).orElseThrow();
        }
        return counted;
    }

    /** Those that are no more on a day, in the order of the table. */
    public List<Body> former(LocalDate day) {
        return byId.values().stream().filter(body -> body.life().isOver(day)).toList();
    }

    /** What words around a name say about it. */
    public Surroundings surroundings() {
        return surroundings;
    }
}
