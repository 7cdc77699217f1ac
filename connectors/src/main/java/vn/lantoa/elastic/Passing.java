package vn.lantoa.elastic;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.http.ConnectionClosedException;
import org.elasticsearch.client.ResponseException;

/** Faults of Elasticsearch that pass by themselves: it is not there, starts, or has too much to do. */
public final class Passing {

    private static final int MOST_CAUSES = 20;
    private static final Set<Integer> STATUSES = Set.of(429, 502, 503, 504);

    private Passing() {}

    /** Whether trying again a little later may help. */
    public static boolean is(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(MOST_CAUSES)
                .anyMatch(Passing::isItself);
    }

    /** Whether it answered, and says that it starts or has too much to do. */
    static boolean isBusy(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(MOST_CAUSES)
                .anyMatch(cause -> STATUSES.contains(status(cause)));
    }

    private static int status(Throwable failure) {
        if (failure instanceof ResponseException answered) {
            return answered.getResponse().getStatusLine().getStatusCode();
        }
        return failure instanceof ElasticsearchException answered ? answered.status() : 0;
    }

    private static boolean isItself(Throwable failure) {
        return STATUSES.contains(status(failure))
                || failure instanceof SocketException
                || failure instanceof SocketTimeoutException
                || failure instanceof ConnectionClosedException
                || (failure instanceof NotStored refused && refused.passing());
    }
}
