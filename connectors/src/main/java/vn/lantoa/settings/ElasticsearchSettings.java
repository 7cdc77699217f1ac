package vn.lantoa.settings;

import java.io.Serializable;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which Elasticsearch is used.
 *
 * @param hosts addresses of the nodes of an 8.x or 9.x cluster; empty: the embedded server is started
 * @param user null where no password is used
 * @param password null where no password is used
 * @param apiKey encoded API key; null where none is used
 * @param ca path of a PEM certificate of the authority to trust; null for the JVM's own
 */
public record ElasticsearchSettings(
        List<String> hosts,
        @Nullable String user,
        @Nullable String password,
        @Nullable String apiKey,
        @Nullable String ca)
        implements Serializable {

    /** Environment variable with the secret of the embedded server, for processes that are given its address. */
    public static final String SECRET_VARIABLE = "LANTOA_ELASTICSEARCH_SECRET";

    private static final String EMBEDDED_USER = "lantoa";
    private static final Pattern WITH_CREDENTIALS = Pattern.compile("(https?://)([^/@:]+):([^/@]*)@(.*)");

    /** The server at one address, with the user and password that it holds, such as those of the embedded one. */
    public static ElasticsearchSettings at(String address) {
        Matcher matcher = WITH_CREDENTIALS.matcher(address);
        return matcher.matches()
                ? new ElasticsearchSettings(
                        List.of(matcher.group(1) + matcher.group(4)),
                        decoded(matcher.group(2)),
                        decoded(matcher.group(3)),
                        null,
                        null)
                : new ElasticsearchSettings(List.of(address), null, null, null, null);
    }

    /** The embedded server at an address that does not hold its secret; null for none. */
    public static ElasticsearchSettings at(String address, @Nullable String secret) {
        ElasticsearchSettings plain = at(address);
        return secret == null || plain.user() != null
                ? plain
                : new ElasticsearchSettings(plain.hosts(), EMBEDDED_USER, secret, null, null);
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    public boolean embedded() {
        return hosts.isEmpty();
    }

    /** Never shows credentials: settings end up in logs. */
    @Override
    public String toString() {
        return "ElasticsearchSettings[hosts=" + hosts + ", user=" + user + ", ca=" + ca + "]";
    }
}
