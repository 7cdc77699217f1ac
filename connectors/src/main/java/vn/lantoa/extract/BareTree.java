package vn.lantoa.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jsoup.Jsoup;

/** A page's tree as jsoup makes it of the bytes by itself: what everything that is done with a page is measured beside. */
public final class BareTree {

    private BareTree() {}

    /**
     * How many elements the tree has.
     *
     * @param page as served
     * @param address of the page
     */
    public static int elements(byte[] page, String address) {
        try {
            return Jsoup.parse(new ByteArrayInputStream(page), null, address)
                    .getAllElements()
                    .size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
