package vn.lantoa.extract;

/**
 * Addresses that a page names.
 *
 * @param canonical absolute address that it names as its own; null where it names none
 * @param next absolute address of the page on the same host where this article goes on; null where it ends here
 */
public record PageAddresses(String canonical, String next) {

    static final PageAddresses NONE = new PageAddresses(null, null);
}
