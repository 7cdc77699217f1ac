/**
 * Runs one Elasticsearch node on this machine, for as long as the process that started it lives.
 *
 * <p>It is started by {@code vn.lantoa.embedded.EmbeddedElasticsearch}; what the two say to each other stands at
 * {@link vn.lantoa.server.launch.Server}.
 */
@NullMarked
package vn.lantoa.server.launch;

import org.jspecify.annotations.NullMarked;
