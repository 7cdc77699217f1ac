package vn.lantoa.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lantoa.model.Fault;
import vn.lantoa.settings.HttpSettings;

/** However many bodies come at once, no more of them is in memory than there is room for. */
class MemoryBudgetTest {

    private static final int HOSTS = 64;
    private static final int LARGEST = 1_000_000;
    private static final int BOUND = 8_000_000;
    private static final byte[] BLOCK = new byte[64 * 1_024];

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private WebServer server;
    private Fetcher fetcher;

    @BeforeEach
    void start() throws IOException {
        server = new WebServer()
                .text("/robots.txt", 404, "text/plain", "")
                .text("/good", 200, "text/html", "<p>Tốt</p>")
                .route("/slow", exchange -> blocks(exchange, 14, Duration.ofMillis(20), true))
                .route("/large", exchange -> blocks(exchange, 14, Duration.ZERO, false))
                .route("/endless", exchange -> blocks(exchange, Integer.MAX_VALUE, Duration.ZERO, false));
        fetcher = new Fetcher(new HttpSettings(
                "Lantoa", "test@lantoa.localhost", Duration.ZERO, Duration.ofSeconds(2), LARGEST, BOUND, null, true));
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
        fetcher.close();
        server.close();
    }

    @Test
    void manySlowBodiesAtOnceStayWithinTheBoundAndAGoodPageGetsThrough() throws Exception {
        List<Future<FetchResult>> bad = new ArrayList<>();
        for (int host = 0; host < HOSTS; host++) {
            String address = at("cham" + host, host % 2 == 0 ? "/slow" : "/endless");
            bad.add(threads.submit(() -> fetcher.fetch(address)));
        }
        TimeUnit.MILLISECONDS.sleep(300);
        FetchResult good =
                threads.submit(() -> fetcher.fetch(at("tot", "/good"))).get(60, TimeUnit.SECONDS);
        assertThat(good.ok()).as(good.toString()).isTrue();
        for (Future<FetchResult> one : bad) {
            FetchResult answer = one.get(120, TimeUnit.SECONDS);
            assertThat(answer.fault()).isIn(Fault.TIMEOUT, Fault.TOO_LARGE, Fault.OWN_MACHINE);
        }
        assertThat(fetcher.mostHeld()).isGreaterThan(LARGEST).isLessThanOrEqualTo(BOUND);
        assertThat(fetcher.held()).as("all of it is given back").isZero();
    }

    @Test
    void whatIsOnlyAnnouncedTakesNoRoom() throws Exception {
        server.route("/announced", exchange -> {
            exchange.sendResponseHeaders(200, LARGEST);
            hang();
        });
        List<Future<FetchResult>> bad = new ArrayList<>();
        for (int host = 0; host < HOSTS; host++) {
            String address = at("hua" + host, "/announced");
            bad.add(threads.submit(() -> fetcher.fetch(address)));
        }
        TimeUnit.MILLISECONDS.sleep(300);
        assertThat(fetcher.fetch(at("tot", "/good")).ok()).isTrue();
        for (Future<FetchResult> one : bad) {
            assertThat(one.get(60, TimeUnit.SECONDS).fault()).isEqualTo(Fault.TIMEOUT);
        }
        assertThat(fetcher.mostHeld()).isLessThan(HOSTS * 32_768L);
    }

    @Test
    void bodiesThatAreKeptCountUntilTheyAreGone() throws Exception {
        List<MemoryBudget.Part> kept = new ArrayList<>();
        for (int page = 0; page < 6; page++) {
            MemoryBudget.Part part = fetcher.room();
            FetchResult fetched = fetcher.fetch(at("lon" + page, "/large"), part);
            assertThat(fetched.ok()).as(fetched.toString()).isTrue();
            kept.add(part);
        }
        assertThat(fetcher.held()).isBetween(6L * 14 * BLOCK.length, (long) BOUND);
        kept.add(fetcher.room());
        FetchResult none = fetcher.fetch(at("nua", "/large"), kept.get(6));
        assertThat(none.fault()).isEqualTo(Fault.OWN_MACHINE);
        assertThat(none.passing()).as("may be asked again").isTrue();
        assertThat(none.message()).contains("http.bodies-bytes");
        kept.forEach(MemoryBudget.Part::close);
        kept.forEach(MemoryBudget.Part::close);
        assertThat(fetcher.held()).isZero();
        assertThat(fetcher.fetch(at("nua", "/large")).ok()).isTrue();
    }

    @Test
    void whoNeedsMoreThanABeginningWaitsInsteadOfFailing() throws Exception {
        MemoryBudget room = new MemoryBudget(3_000_000, 1_000_000);
        MemoryBudget.Part first = room.open();
        assertThat(first.grow(1_500_000)).isTrue();
        MemoryBudget.Part second = room.open();
        assertThat(second.grow(MemoryBudget.BEGINNING))
                .as("a beginning has its room, whatever others hold")
                .isTrue();
        Future<Boolean> waiting = threads.submit(() -> second.grow(500_000));
        TimeUnit.MILLISECONDS.sleep(1_500);
        assertThat(waiting.isDone()).isFalse();
        assertThat(first.grow(500_000))
                .as("past those who wait for their first")
                .isTrue();
        assertThat(first.grow(1_000_000)).isFalse();
        first.close();
        assertThat(waiting.get(5, TimeUnit.SECONDS)).isTrue();
        assertThat(first.grow(1)).as("of a part that is closed").isFalse();
        assertThat(second.bytes()).isBetween(MemoryBudget.BEGINNING + 500_000L, MemoryBudget.BEGINNING + 501_024L);
        second.close();
        assertThat(room.held()).isZero();
    }

    @Test
    void whoComesWhereAllBeginningsAreTakenWaits() throws Exception {
        MemoryBudget room = new MemoryBudget(3_000_000, 1_000_000);
        List<MemoryBudget.Part> parts = new ArrayList<>();
        for (int part = 0; part < 1_000_000 / MemoryBudget.BEGINNING; part++) {
            parts.add(room.open());
        }
        Future<MemoryBudget.Part> waiting = threads.submit(room::open);
        TimeUnit.MILLISECONDS.sleep(300);
        assertThat(waiting.isDone()).isFalse();
        parts.get(0).close();
        assertThat(waiting.get(5, TimeUnit.SECONDS).grow(1)).isTrue();
    }

    private String at(String host, String path) {
        return server.address(path).replace("bao.localhost", host + ".localhost");
    }

    /** Sends blocks without saying how many there will be. */
    private static void blocks(HttpExchange exchange, int blocks, Duration pause, boolean hang) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/html");
        exchange.sendResponseHeaders(200, 0);
        try {
            for (int block = 0; block < blocks; block++) {
                exchange.getResponseBody().write(BLOCK);
                exchange.getResponseBody().flush();
                TimeUnit.MILLISECONDS.sleep(pause.toMillis());
            }
            if (hang) {
                hang();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void hang() {
        try {
            TimeUnit.SECONDS.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
