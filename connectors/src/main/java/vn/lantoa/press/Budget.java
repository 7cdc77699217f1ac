package vn.lantoa.press;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import vn.lantoa.http.Fetched;
import vn.lantoa.model.Addresses;
import vn.lantoa.model.DetailKind;
import vn.lantoa.model.Fault;
import vn.lantoa.model.Remark;

/** A bounded number of requests; no address is asked twice. */
final class Budget implements Asking {

    private final Asking asking;
    private final int most;
    private final Consumer<String> progress;
    private final Map<String, Fetched> answers = new LinkedHashMap<>();

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
    public Fetched fetch(String address, String etag, String lastModified) {
        String canonical = Addresses.canonical(address);
        Fetched known = answers.get(canonical);
        if (known != null) {
            return known;
        }
        if (isSpent()) {
            return new Fetched(
                    address, 0, List.of(), null, Fault.THROTTLED, Remark.of(DetailKind.ENOUGH_ASKED, most), null);
        }
        Fetched fetched = asking.fetch(address, null, null);
        answers.put(canonical, fetched);
        progress.accept(asked() + "/" + most + " " + canonical + ": "
                + (fetched.ok() ? fetched.body().length + " bytes" : fetched.fault() + ", " + fetched.message()));
        return fetched;
    }

    boolean isSpent() {
        return answers.size() >= most;
    }

    int asked() {
        return answers.size();
    }
}
