package vn.lantoa.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class LastWordsTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Test
    void whereJavaGivesUpItIsToldAndTheNextQuestionIsAnswered() throws Exception {
        Javalin server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.router.javaLangErrorHandler(new LastWords());
            config.routes.get("/deep", context -> deeper(0));
            config.routes.get("/well", context -> context.result("well"));
        });
        try {
            String address = "http://127.0.0.1:" + server.start("127.0.0.1", 0).port();
            for (int i = 0; i < 3; i++) {
                HttpResponse<String> answer = get(address + "/deep");
                assertThat(answer.statusCode()).isEqualTo(500);
                assertThat(answer.body())
                        .contains("Trang này gặp lỗi", "This page failed")
                        .doesNotContain("StackOverflow");
                assertThat(get(address + "/well").body()).isEqualTo("well");
            }
        } finally {
            server.stop();
        }
    }

    @SuppressWarnings("InfiniteRecursion")
    private static int deeper(int depth) {
        return 1 + deeper(depth + 1);
    }

    private static HttpResponse<String> get(String address) throws Exception {
        return HTTP.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
