package vn.lantoa.serve;

/** A question that is none for these pages, whatever it asks for. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is wrong with it. */
    enum Reason {
        /** It was meant for another host. */
        HOST,
        /** It wants to change something; there is nothing to change. */
        METHOD
    }

    private final Reason reason;

    Refused(Reason reason, String value) {
        super(value);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
