package vn.lantoa.catalogue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import vn.lantoa.model.Channel;
import vn.lantoa.model.Ids;
import vn.lantoa.model.Json;
import vn.lantoa.model.Outlet;
import vn.lantoa.yaml.InvalidInput;
import vn.lantoa.yaml.Problems;
import vn.lantoa.yaml.YamlFile;

/**
 * The outlets that are watched and the channels they publish in, both in the order of the file.
 *
 * @param sample whether it is the sample newsroom, so that every page says so
 */
public record Catalogue(boolean sample, List<Outlet> outlets, List<Channel> channels) {

    private static final int VERSION_DIGITS = 12;

    /** Ids become parts of document ids and addresses; Elasticsearch takes ids of 512 bytes at most. */
    private static final Pattern ID = Pattern.compile("(?=.{1,60}$)[a-z0-9]+(-[a-z0-9]+)*");

    public Catalogue {
        outlets = List.copyOf(outlets);
        channels = List.copyOf(channels);
    }

    /** The catalogue of Vietnamese outlets that comes with Lantoa. */
    public static Catalogue bundled() {
        Problems problems = new Problems();
        return checked(new CatalogueReader().read(YamlFile.bundled("/catalogue.yaml", problems)), problems);
    }

    /**
     * A catalogue that people have written.
     *
     * @throws InvalidInput with all mistakes, each with file and line
     */
    public static Catalogue read(Path file) {
        Problems problems = new Problems();
        return checked(new CatalogueReader().read(YamlFile.read(file, problems)), problems);
    }

    /**
     * A catalogue from its text.
     *
     * @param name told in the messages
     * @throws InvalidInput with all mistakes, each with that name and line
     */
    public static Catalogue parse(String name, String yaml) {
        Problems problems = new Problems();
        byte[] bytes = yaml.getBytes(StandardCharsets.UTF_8);
        return checked(new CatalogueReader().read(YamlFile.parse(name, bytes, problems)), problems);
    }

    /** Whether an outlet or a channel of one can be called so. */
    public static boolean isId(String id) {
        return ID.matcher(id).matches();
    }

    /**
     * Twelve hexadecimal digits that change with what is watched: with any outlet, any channel or their order, not with
     * comments, notes or the file's layout.
     */
    public String version() {
        return Ids.sha256(Json.write(this)).substring(0, VERSION_DIGITS);
    }

    private static Catalogue checked(Catalogue catalogue, Problems problems) {
        problems.stopIfAny();
        return catalogue;
    }
}
