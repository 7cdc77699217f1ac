package vn.lantoa.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import vn.lantoa.yaml.YamlMap;

/** Reads the section {@code http} of the settings: who asks, and how much of the web is taken at once. */
final class HttpSettingsReader {

    private static final int MAX_BODY_BYTES = 10_000_000;
    private static final String CONTACT_MISSING = "\"contact\" is missing";
    private static final String CONTACT_EMPTY =
            "contact: expected a mail or web address such as press@ministry.example, is empty";
    private static final Pattern AGENT = Pattern.compile("[A-Za-z0-9._-]{1,60}");
    private static final Pattern CONTACT = Pattern.compile(
            "[\\x21-\\x7E&&[^()@]]+@[\\x21-\\x7E&&[^()@]]+\\.[a-zA-Z0-9]+|https?://[\\x21-\\x7E&&[^()]]+");

    private HttpSettingsReader() {}

    /** Whether a mistake says that nobody has filled in who asks. */
    static boolean isContactMissing(String mistake) {
        return mistake.equals(CONTACT_MISSING) || mistake.equals(CONTACT_EMPTY);
    }

    /**
     * The section with its mistakes noted.
     *
     * @param data folder for whatever has to outlive a process
     */
    static HttpSettings read(YamlMap section, Path data) {
        int largest = section.number("max-body-bytes", MAX_BODY_BYTES, 1_000, 100_000_000);
        HttpSettings http = new HttpSettings(
                section.textOr("agent", "Lantoa"),
                contact(section),
                section.duration("pace", Duration.ofSeconds(2), Duration.ZERO, Duration.ofHours(1)),
                section.duration("timeout", Duration.ofSeconds(30), Duration.ofMillis(100), Duration.ofMinutes(10)),
                largest,
                section.number("bodies-bytes", (int) HttpSettings.BY_MEMORY, 3_000, 2_000_000_000),
                HttpSettings.folder(data),
                section.flag("allow-local", false));
        // while a body grows, its bytes are there twice
        if (section.isRight("bodies-bytes", "max-body-bytes")
                && http.bodiesBytes() != HttpSettings.BY_MEMORY
                && http.bodiesBytes() < 3L * http.maxBodyBytes()) {
            section.problem("bodies-bytes", "expected three times http.max-body-bytes at least");
        }
        // both are sent as a header, which takes plain letters only
        if (!AGENT.matcher(http.agent()).matches()) {
            section.problem("agent", "expected one word of letters without marks, was \"" + http.agent() + "\"");
        }
        section.done();
        return http;
    }

    private static String contact(YamlMap section) {
        if (section.isBlank("contact")) {
            section.mistake("contact", section.has("contact") ? CONTACT_EMPTY : CONTACT_MISSING);
            return "";
        }
        String contact = section.text("contact", null);
        if (contact != null && !CONTACT.matcher(contact).matches()) {
            section.problem("contact", "expected a mail or web address, was \"" + contact + "\"");
        }
        return contact == null ? "" : contact;
    }
}
