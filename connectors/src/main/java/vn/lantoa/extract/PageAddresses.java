package vn.lantoa.extract;

import org.jspecify.annotations.Nullable;

/**
 * Addresses that a page names.
 *
 * @param canonical absolute address that it names as its own
 * @param next absolute address of the page on the same host where this article goes on; null where it ends here
 */
public record PageAddresses(
        @Nullable String canonical, @Nullable String next) {

    static final PageAddresses NONE = new PageAddresses(null, null);
}
