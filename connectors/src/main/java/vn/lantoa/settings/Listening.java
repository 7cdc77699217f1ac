package vn.lantoa.settings;

import org.jspecify.annotations.Nullable;

/**
 * Where the dashboards listen, and who said so.
 *
 * @param host address to listen on
 * @param hostNamed the setting or option that names the host, as a person finds it
 * @param port 0 for any free one
 * @param portNamed the setting or option that names the port; null where it is only the usual one
 */
public record Listening(
        String host, String hostNamed, int port, @Nullable String portNamed) {

    private static final String PORT = "dashboards.port";

    /** As the settings say. */
    public static Listening of(Settings settings) {
        return new Listening(
                settings.dashboards().host(),
                "dashboards.host",
                settings.dashboards().port() == null
                        ? Settings.DASHBOARDS_PORT
                        : settings.dashboards().port(),
                settings.dashboards().port() == null ? null : PORT);
    }

    /** This machine alone, at the usual port where that is free. */
    public static Listening usual() {
        return new Listening("127.0.0.1", "dashboards.host", Settings.DASHBOARDS_PORT, null);
    }

    /** The same with what the options name; null where they do not. */
    public Listening with(@Nullable String hostOption, @Nullable Integer portOption) {
        return new Listening(
                hostOption == null ? host : hostOption,
                hostOption == null ? hostNamed : "--host",
                portOption == null ? port : portOption,
                portOption == null ? portNamed : "--port");
    }
}
