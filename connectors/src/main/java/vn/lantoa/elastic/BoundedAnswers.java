package vn.lantoa.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.transport.rest_client.RestClientOptions;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.http.ContentTooLongException;
import org.apache.http.nio.ContentDecoder;
import org.apache.http.nio.IOControl;
import org.elasticsearch.client.HeapBufferedAsyncResponseConsumer;
import org.elasticsearch.client.RequestOptions;

/**
 * Answers of a client, no more bytes of each than there is room for. The client's own bound holds only where the server says
 * beforehand how long its answer is, which it does not of long ones.
 */
public final class BoundedAnswers {

    private BoundedAnswers() {}

    /**
     * The same client; what is answered with more bytes fails with an {@link IOException}, see {@link #isTooLong}.
     *
     * @param most bytes of an answer
     */
    public static ElasticsearchClient of(ElasticsearchClient client, int most) {
        RequestOptions.Builder options = RequestOptions.DEFAULT.toBuilder();
        options.setHttpAsyncResponseConsumerFactory(() -> new Bounded(most));
        return client.withTransportOptions(new RestClientOptions(options.build(), false));
    }

    /** Whether something failed because the answer was too long. */
    public static boolean isTooLong(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ContentTooLongException) {
                return true;
            }
        }
        return false;
    }

    private static final class Bounded extends HeapBufferedAsyncResponseConsumer {

        private final int most;
        private long read;

        Bounded(int most) {
            super(most);
            this.most = most;
        }

        @Override
        protected void onContentReceived(ContentDecoder decoder, IOControl control) throws IOException {
            super.onContentReceived(new Counted(decoder), control);
        }

        private final class Counted implements ContentDecoder {

            private final ContentDecoder decoder;

            Counted(ContentDecoder decoder) {
                this.decoder = decoder;
            }

            @Override
            public int read(ByteBuffer to) throws IOException {
                int count = decoder.read(to);
                read += Math.max(0, count);
                if (read > most) {
                    throw new ContentTooLongException("the answer is longer than " + most + " bytes");
                }
                return count;
            }

            @Override
            public boolean isCompleted() {
                return decoder.isCompleted();
            }
        }
    }
}
