package vn.lantoa.registry;

/** The list cannot be read any further; the message says why and never repeats what it holds. */
final class UnreadableList extends Exception {

    private static final long serialVersionUID = 1L;

    private final int line;

    /**
     * @param line from 1; 0 where the mistake has none
     */
    UnreadableList(int line, String message) {
        super(message);
        this.line = line;
    }

    int line() {
        return line;
    }
}
