package vn.lantoa.page;

/** The address asks for something that cannot be; says what, in the reader's words. */
public final class BadParameter extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient Object[] values;

    BadParameter(String key, Object... values) {
        super(key);
        this.key = key;
        this.values = values.clone();
    }

    public String words(Localizer reader) {
        return reader.text(key, values);
    }
}
