package vn.lantoa.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Whether bytes are well-formed UTF-8 (RFC 3629), without decoding them. */
final class Utf8 {

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long BEYOND_ASCII = 0x8080808080808080L;

    private Utf8() {}

    /** The place of the first byte beyond ASCII; the length where there is none. */
    static int ascii(byte[] bytes, int from) {
        int i = from;
        while (i + Long.BYTES <= bytes.length && ((long) EIGHT.get(bytes, i) & BEYOND_ASCII) == 0) {
            i += Long.BYTES;
        }
        while (i < bytes.length && bytes[i] >= 0) {
            i++;
        }
        return i;
    }

    /** Whether every byte from one on is part of a well-formed character. */
    static boolean isWellFormed(byte[] bytes, int from) {
        int i = ascii(bytes, from);
        while (i < bytes.length) {
            int length = length(bytes, i);
            if (length == 0) {
                return false;
            }
            i += length;
            if (i < bytes.length && bytes[i] >= 0) {
                i = ascii(bytes, i);
            }
        }
        return true;
    }

    /** How many bytes the character beyond ASCII has that stands at a place; 0 where it is none. */
    private static int length(byte[] bytes, int at) {
        int first = bytes[at] & 0xff;
        if (first >= 0xc2 && first <= 0xdf) {
            return continues(bytes, at + 1, 0x80, 0xbf) ? 2 : 0;
        }
        int second = first == 0xe0 ? 0xa0 : first == 0xf0 ? 0x90 : 0x80;
        int last = first == 0xed ? 0x9f : first == 0xf4 ? 0x8f : 0xbf;
        boolean begun = first >= 0xe0
                && first <= 0xf4
                && continues(bytes, at + 1, second, last)
                && continues(bytes, at + 2, 0x80, 0xbf);
        if (!begun || first < 0xf0) {
            return begun ? 3 : 0;
        }
        return continues(bytes, at + 3, 0x80, 0xbf) ? 4 : 0;
    }

    private static boolean continues(byte[] bytes, int at, int least, int most) {
        int b = at < bytes.length ? bytes[at] & 0xff : 0;
        return b >= least && b <= most;
    }
}
