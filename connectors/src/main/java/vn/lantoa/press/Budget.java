package vn.lantoa.press;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.lantoa.http.FetchResult;
import vn.lantoa.model.Addresses;
import vn.lantoa.model.Diagnostic;
import vn.lantoa.model.DiagnosticKind;
import vn.lantoa.model.Fault;

/** A bounded number of requests; no address is asked twice. */
final class Budget implements Asking {

    private final Asking asking;
    private final int most;
    private final Consumer<String> progress;
    private final Map<String, FetchResult> answers = new LinkedHashMap<>();

    /**
     * @param most requests at most
     * @param progress is told of each
     */
    Budget(Asking asking, int most, Consumer<String> progress) {
        this.asking = asking;
        this.most = most;
        this.progress = progress;
    }

    @Override
    public FetchResult fetch(String address, @Nullable String etag, @Nullable String lastModified) {
        String canonical = Addresses.canonical(address);
        FetchResult known = answers.get(canonical);
        if (known != null) {
            return known;
        }
        if (isSpent()) {
            return new FetchResult(
                    address,
                    0,
                    List.of(),
                    null,
                    Fault.THROTTLED,
                    Diagnostic.of(DiagnosticKind.ENOUGH_ASKED, most),
                    null);
        }
        FetchResult fetched = asking.fetch(address, null, null);
        answers.put(canonical, fetched);
        progress.accept(asked() + "/" + most + " " + canonical + ": "
                + (fetched.ok() ? fetched.content().length + " bytes" : fetched.fault() + ", " + fetched.message()));
        return fetched;
    }

    boolean isSpent() {
        return answers.size() >= most;
    }

    int asked() {
        return answers.size();
    }
}
