package vn.lantoa.settings;

import org.jspecify.annotations.Nullable;

/**
 * Where the dashboards are.
 *
 * @param host address that they listen on
 * @param port the port that the settings name, also where it is the usual one; 0 for any free one, null where they name none
 * @param address scheme, host and port under which people reach them; null for those that they ask
 */
public record DashboardsSettings(
        String host, @Nullable Integer port, @Nullable String address) {}
