package vn.lantoa.serve;

import io.javalin.router.exception.JavaLangErrorHandler;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lantoa.page.Localizer;
import vn.lantoa.page.ReaderLanguage;

/**
 * What is answered where Java itself gave up on a question, such as for the depth of something: it is logged and told, and the next
 * question is answered as ever. Where the memory is used up, the process is ended by Java before this.
 */
final class LastWords implements JavaLangErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(LastWords.class);

    @Override
    public void handle(HttpServletResponse response, Error error) {
        LOG.error("a question could not be answered", error);
        if (response.isCommitted()) {
            return;
        }
        try {
            response.resetBuffer();
            response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
            response.setContentType("text/plain; charset=utf-8");
            response.getOutputStream().write(words().getBytes(StandardCharsets.UTF_8));
        } catch (IOException | RuntimeException e) {
            LOG.warn("nobody could be told: {}", e.toString());
        }
    }

    /** In both languages: which one is read is asked of nothing that may just have failed. */
    private static String words() {
        return new Localizer(ReaderLanguage.VI).text("error.broken") + "\n\n"
                + new Localizer(ReaderLanguage.EN).text("error.broken") + "\n";
    }
}
