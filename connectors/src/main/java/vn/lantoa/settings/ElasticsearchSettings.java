package vn.lantoa.settings;

import java.io.Serializable;
import java.util.List;

/**
 * Which Elasticsearch is used.
 *
 * @param hosts addresses of the nodes of an 8.x or 9.x cluster; empty: the embedded server is started
 * @param user null where no password is used
 * @param password null where no password is used
 * @param apiKey encoded API key; null where none is used
 * @param ca path of a PEM certificate of the authority to trust; null for the JVM's own
 */
public record ElasticsearchSettings(List<String> hosts, String user, String password, String apiKey, String ca)
        implements Serializable {

    /** The server at one address, without credentials: the embedded one. */
    public static ElasticsearchSettings at(String address) {
        return new ElasticsearchSettings(List.of(address), null, null, null, null);
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
