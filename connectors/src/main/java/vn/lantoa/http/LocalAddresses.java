package vn.lantoa.http;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/** Which addresses are not of the public internet: of our own machine or network, of a cloud's inside, or of nobody. */
final class LocalAddresses {

    /** A range of addresses: those that begin with the same bits. */
    private record Range(byte[] start, int bits) {

        static Range of(String text) {
            int slash = text.indexOf('/');
            try {
                return new Range(
                        InetAddress.getByName(text.substring(0, slash)).getAddress(),
                        Integer.parseInt(text.substring(slash + 1)));
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException(text, e);
            }
        }

        boolean has(byte[] address) {
            if (address.length != start.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((address[bit / 8] & mask) != (start[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** IANA's special-purpose ranges, and 168.63.129.16, where a cloud's machines find its inner services. */
    private static final List<Range> FOUR = ranges(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            "168.63.129.16/32");

    /** Within the one range that is given out for public use: tunnels, and what is kept for documents and benchmarks. */
    private static final List<Range> SIX = ranges("2001::/23", "2001:db8::/32", "3fff::/20");

    private static final Range PUBLIC_SIX = Range.of("2000::/3");
    private static final Range NAT64 = Range.of("64:ff9b::/96");
    private static final Range SIX_TO_FOUR = Range.of("2002::/16");

    private LocalAddresses() {}

    /** Whether an address is not one of the public internet, or is one of this very machine. */
    static boolean has(InetAddress address) {
        return isSpecial(address) || isOurs(address);
    }

    private static boolean isSpecial(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return within(FOUR, bytes);
        }
        if (NAT64.has(bytes)) {
            return within(FOUR, Arrays.copyOfRange(bytes, 12, 16));
        }
        if (SIX_TO_FOUR.has(bytes)) {
            return within(FOUR, Arrays.copyOfRange(bytes, 2, 6));
        }
        return address instanceof Inet6Address && (!PUBLIC_SIX.has(bytes) || within(SIX, bytes));
    }

    private static boolean isOurs(InetAddress address) {
        try {
            return NetworkInterface.getByInetAddress(address) != null;
        } catch (SocketException e) {
            // this machine does not list its interfaces; the ranges were checked before
            return false;
        }
    }

    private static boolean within(List<Range> ranges, byte[] address) {
        return ranges.stream().anyMatch(range -> range.has(address));
    }

    private static List<Range> ranges(String... texts) {
        return Arrays.stream(texts).map(Range::of).toList();
    }
}
