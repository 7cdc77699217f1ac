package vn.lantoa.yaml;

import java.util.List;
import java.util.stream.Collectors;

/** What a person wrote or asked for has mistakes; nothing was started. The message lists all of them, one a line. */
public final class InvalidInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final List<Mistake> mistakes;

    public InvalidInput(List<Mistake> mistakes) {
        super(mistakes.stream().map(Mistake::toString).collect(Collectors.joining("\n")));
        this.mistakes = List.copyOf(mistakes);
    }

    /** A single mistake that stands in no file: one sentence that says where, what, and what is wanted. */
    public static InvalidInput of(String sentence) {
        return new InvalidInput(List.of(new Mistake(null, 0, sentence)));
    }

    public List<Mistake> mistakes() {
        return mistakes;
    }

    /** One sentence for each mistake. */
    public List<String> messages() {
        return mistakes.stream().map(Mistake::toString).toList();
    }
}
