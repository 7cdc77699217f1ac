package vn.lantoa.query;

/** More was answered than there is room for; less has to be asked for at a time. */
final class AnswerTooLarge extends NotAnswering {

    private static final long serialVersionUID = 1L;

    AnswerTooLarge(String message, Throwable cause) {
        super(message, cause);
    }
}
