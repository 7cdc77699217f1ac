package vn.lantoa.settings;

import java.nio.file.Path;
import vn.lantoa.model.Addresses;
import vn.lantoa.yaml.YamlMap;

/** Reads the section {@code elasticsearch} of the settings: where a cluster answers, and who asks it. */
final class ElasticsearchSettingsReader {

    private ElasticsearchSettingsReader() {}

    /** The section with its mistakes noted; {@code heap}, which is for the embedded server, is read elsewhere. */
    static ElasticsearchSettings read(YamlMap section, RelativePaths paths) {
        Path ca = paths.read(section, "ca");
        ElasticsearchSettings elasticsearch = new ElasticsearchSettings(
                section.texts("hosts"),
                section.text("user", null),
                section.text("password", null),
                section.text("api-key", null),
                ca == null ? null : ca.toString());
        for (String host : elasticsearch.hosts()) {
            if (host.contains("@")) {
                section.problem("hosts", "give user and password as keys of their own, not within an address");
            } else if (!Addresses.isWeb(host)) {
                section.problem("hosts", "expected an address such as https://es.example:9200, was \"" + host + "\"");
            }
        }
        if (section.has("user") && !section.has("password")) {
            section.problem("user", "a user needs a password; write password: ${ENV:NAME}");
        }
        if (section.has("password") && !section.has("user")) {
            section.problem("password", "a password needs a user");
        }
        if (section.has("user") && section.has("api-key")) {
            section.problem("api-key", "give either a user with password or an API key, not both");
        }
        return elasticsearch;
    }
}
