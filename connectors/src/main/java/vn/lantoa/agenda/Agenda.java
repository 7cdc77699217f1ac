package vn.lantoa.agenda;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.lantoa.yaml.InvalidInput;
import vn.lantoa.yaml.Problems;
import vn.lantoa.yaml.YamlFile;
import vn.lantoa.yaml.YamlMap;

/**
 * Programmes and strategic technologies.
 *
 * @param programmes in the order of their file
 * @param lists of strategic technologies, the oldest first; no two are valid on one day
 */
public record Agenda(List<Programme> programmes, List<TechnologyList> lists) {

    public Agenda {
        programmes = List.copyOf(programmes);
        lists = List.copyOf(lists);
    }

    /** Read when it is first needed, and once. */
    private static final class Bundled {

        private static final Agenda AGENDA;

        static {
            Problems problems = new Problems();
            AGENDA = checked(
                    YamlFile.bundled("/programmes.yaml", problems),
                    YamlFile.bundled("/strategic-technologies.yaml", problems),
                    problems);
        }

        private Bundled() {}
    }

    /** The one that is part of Lantoa. */
    public static Agenda bundled() {
        return Bundled.AGENDA;
    }

    /**
     * One from its two files' texts.
     *
     * @throws InvalidInput with all mistakes of both, each with its line
     */
    public static Agenda parse(String programmes, String technologies) {
        Problems problems = new Problems();
        return checked(
                YamlFile.parse("programmes", programmes.getBytes(StandardCharsets.UTF_8), problems),
                YamlFile.parse("strategic-technologies", technologies.getBytes(StandardCharsets.UTF_8), problems),
                problems);
    }

    private static Agenda checked(YamlMap programmes, YamlMap technologies, Problems problems) {
        Agenda agenda = new Agenda(AgendaReader.programmes(programmes), AgendaReader.lists(technologies));
        problems.stopIfAny();
        return agenda;
    }

    /** The list of strategic technologies that is valid on a day; empty where none is. */
    public Optional<TechnologyList> list(LocalDate day) {
        return lists.stream().filter(list -> list.life().holds(day)).findFirst();
    }

    /** The technology of an id, of whatever list; empty where no list has it. */
    public Optional<Technology> technology(String id) {
        return lists.stream()
                .flatMap(list -> list.technologies().stream())
                .filter(technology -> technology.id().equals(id))
                .findFirst();
    }

    /** Empty where there is no programme of that id. */
    public Optional<Programme> programme(String id) {
        return programmes.stream()
                .filter(programme -> programme.id().equals(id))
                .findFirst();
    }
}
