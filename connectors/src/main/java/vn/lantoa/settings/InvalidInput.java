package vn.lantoa.settings;

import java.util.List;

/** What a person wrote has mistakes; nothing was started. The message lists all of them, one a line. */
public final class InvalidInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final List<String> messages;

    public InvalidInput(List<String> messages) {
        super(String.join("\n", messages));
        this.messages = List.copyOf(messages);
    }

    /** One sentence for each mistake. */
    public List<String> messages() {
        return messages;
    }
}
