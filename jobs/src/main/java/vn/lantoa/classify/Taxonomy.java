package vn.lantoa.classify;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import vn.lantoa.yaml.InvalidInput;
import vn.lantoa.yaml.Problems;
import vn.lantoa.yaml.YamlFile;

/**
 * The phrases by which themes are recognised, read from a YAML file.
 *
 * @param version named in every classification that rests on it
 * @param themes one rule for each theme
 * @param zones how much of a weight a place in the title, the lead and the body adds, 0 to 1
 */
public record Taxonomy(
        String version,
        List<ThemeRule> themes,
        Map<Zone, Double> zones,
        List<Subtheme> subthemes,
        List<Concept> concepts,
        List<Phrase> phrases) {

    /** The taxonomy that is part of Lantoa. */
    public static Taxonomy bundled() {
        Problems problems = new Problems();
        return checked(TaxonomyReader.read(YamlFile.bundled("/taxonomy.yaml", problems)), problems);
    }

    /**
     * A taxonomy that people have written.
     *
     * @throws InvalidInput with all mistakes, each with file and line
     */
    public static Taxonomy read(Path file) {
        Problems problems = new Problems();
        return checked(TaxonomyReader.read(YamlFile.read(file, problems)), problems);
    }

    /**
     * A taxonomy from its text, for where no file can be reached.
     *
     * @param name told in the messages
     */
    public static Taxonomy parse(String name, String yaml) {
        Problems problems = new Problems();
        byte[] bytes = yaml.getBytes(StandardCharsets.UTF_8);
        return checked(TaxonomyReader.read(YamlFile.parse(name, bytes, problems)), problems);
    }

    private static Taxonomy checked(Taxonomy taxonomy, Problems problems) {
        problems.stopIfAny();
        return taxonomy;
    }
}
