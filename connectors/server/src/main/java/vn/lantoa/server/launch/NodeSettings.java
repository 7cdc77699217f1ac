package vn.lantoa.server.launch;

import java.nio.file.Path;
import org.elasticsearch.common.settings.Settings;

/**
 * How the node is set up.
 *
 * @param home folder with {@code lib} and {@code modules}
 * @param port of HTTP on 127.0.0.1; 0 for any free one
 */
record NodeSettings(Path home, DataFolder folder, int port) {

    Settings settings() {
        return Settings.builder()
                .put("cluster.name", "lantoa")
                .put("node.name", "lantoa")
                .put("path.home", home.toString())
                .put("path.data", folder.data().toString())
                .put("path.logs", folder.temporary().toString())
                .put("discovery.type", "single-node")
                .put("logger.level", "info")
                .put("network.host", "127.0.0.1")
                .put("http.port", port)
                .put("transport.port", 0)
                // a write to an index that nobody prepared is a mistake, not a wish for one with guessed fields
                .put("action.auto_create_index", false)
                // the shares of a disk that are the default would stop a laptop whose disk is 95 % full. A new index is
                // made above "high" alone, and a shard has no other node to go to: 600 MB, with which Lantoa starts, do
                .put("cluster.routing.allocation.disk.watermark.low", "550mb")
                .put("cluster.routing.allocation.disk.watermark.high", "525mb")
                .put("cluster.routing.allocation.disk.watermark.flood_stage", "500mb")
                .build();
    }
}
