package org.alongside.outbound;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * A block of internet addresses, as {@code 10.0.0.0/8}.
 *
 * @param first in bytes, 4 or 16
 * @param bits how many of them are the same in the whole block
 */
record AddressBlock(byte[] first, int bits) {

    /**
     * What is not the public internet: the registries of special-purpose addresses (RFC 6890 and its successors at IANA), and one public
     * address at which a cloud answers its own machines.
     */
    private static final List<AddressBlock> SPECIAL_V4 = blocks(
            "0.0.0.0/8", // this host
            "10.0.0.0/8", // private
            "100.64.0.0/10", // carrier-grade NAT
            "127.0.0.0/8", // loopback
            "168.63.129.16/32", // Azure's machines ask here
            "169.254.0.0/16", // link-local, metadata of most clouds
            "172.16.0.0/12", // private
            "192.0.0.0/24", // protocol assignments
            "192.0.2.0/24", // documentation
            "192.88.99.0/24", // 6to4 relays
            "192.168.0.0/16", // private
            "198.18.0.0/15", // benchmarks
            "198.51.100.0/24", // documentation
            "203.0.113.0/24", // documentation
            "224.0.0.0/4", // multicast
            "240.0.0.0/4"); // reserved, broadcast

    /** Only this is handed out; loopback, mapped, NAT64, link-local, unique local and multicast addresses all lie outside. */
    private static final AddressBlock GLOBAL_V6 = of("2000::/3");

    private static final List<AddressBlock> SPECIAL_V6 = blocks(
            "2001::/23", // protocol assignments, with Teredo
            "2001:db8::/32", // documentation
            "2002::/16", // 6to4
            "3fff::/20"); // documentation

    /** False for every address that could belong to a private network. */
    static boolean isPublic(InetAddress address) {
        if (address.getAddress().length == 4) {
            return SPECIAL_V4.stream().noneMatch(block -> block.holds(address));
        }
        return GLOBAL_V6.holds(address) && SPECIAL_V6.stream().noneMatch(block -> block.holds(address));
    }

    private static List<AddressBlock> blocks(String... written) {
        return Stream.of(written).map(AddressBlock::of).toList();
    }

    private static AddressBlock of(String written) {
        int slash = written.indexOf('/');
        return new AddressBlock(
                InetAddress.ofLiteral(written.substring(0, slash)).getAddress(),
                Integer.parseInt(written.substring(slash + 1)));
    }

    private boolean holds(InetAddress address) {
        byte[] bytes = address.getAddress();
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % 8);
            if (((bytes[bit / 8] ^ first[bit / 8]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }
}
