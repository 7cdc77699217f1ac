package vn.lantoa.command;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import vn.lantoa.command.ElasticDoor.Answer;
import vn.lantoa.settings.ElasticsearchSettings;

/** Lets through to an Elasticsearch what the right "read" allows, and refuses all else, as its security does. */
final class ReadersDoor implements AutoCloseable {

    private static final Pattern READING = Pattern.compile(".*/(_search|_pit|_count)");

    private final String rights;
    private final ElasticDoor door;
    private final List<String> refused = new CopyOnWriteArrayList<>();

    private ReadersDoor(ElasticsearchSettings behind, String rights) throws IOException {
        this.rights = rights;
        this.door = ElasticDoor.before(behind, this::answer);
    }

    /**
     * Stands before an Elasticsearch.
     *
     * @param rights what is answered to the question which rights the user has
     */
    static ReadersDoor before(ElasticsearchSettings elasticsearch, String rights) throws IOException {
        return new ReadersDoor(elasticsearch, rights);
    }

    String address() {
        return door.address();
    }

    /** Methods and paths, one a line. */
    String refused() {
        return String.join("\n", refused);
    }

    @Override
    public void close() {
        door.close();
    }

    private Optional<Answer> answer(String method, String path) {
        if (path.equals("/_security/user/_has_privileges")) {
            return Optional.of(new Answer(200, rights));
        }
        if (READING.matcher(path).matches()) {
            return Optional.empty();
        }
        refused.add(method + " " + path);
        return Optional.of(new Answer(
                403, "{\"error\":{\"type\":\"security_exception\",\"reason\":\"unauthorized\"},\"status\":403}"));
    }
}
