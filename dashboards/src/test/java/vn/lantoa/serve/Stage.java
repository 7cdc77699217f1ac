package vn.lantoa.serve;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import vn.lantoa.newsroom.Newsroom;
import vn.lantoa.query.Searcher;

/**
 * The dashboards of a newsroom, and a browser to look at them with.
 *
 * @param address of the dashboards, without a slash at its end
 */
record Stage(Chromium chromium, Dashboards dashboards, String address) implements AutoCloseable {

    /**
     * Stores the newsroom and shows it as it is at {@link Newsroom#NOW}; where there is no browser, the test is skipped.
     *
     * @param archive folder of the archive; null where there is none
     */
    static Stage of(ElasticsearchClient client, Newsroom newsroom, Path archive) throws IOException {
        Chromium chromium = Chromium.startOrSkip();
        newsroom.store(client);
        Dashboards dashboards = new Dashboards(new Searcher(client), archive, InstantSource.fixed(Newsroom.NOW));
        return new Stage(chromium, dashboards, "http://127.0.0.1:" + dashboards.start("127.0.0.1", 0));
    }

    @Override
    public void close() {
        chromium.close();
        dashboards.close();
    }
}
