package org.alongside.listing;

import jakarta.persistence.EntityManager;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Ids of listings, derived with a secret of the store, so that nobody can guess place names from them. The same place of the same service
 * always has the same id, in every process.
 */
@Component
class ListingIds {

    private static final String ALGORITHM = "HmacSHA256";
    private static final long VERSION_8 = 0x8000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final EntityManager store;
    private volatile @Nullable SecretKeySpec secret;

    ListingIds(EntityManager store) {
        this.store = store;
    }

    /** A UUIDv8 (RFC 9562): 122 bits of an HMAC. */
    UUID of(UUID service, String placeKey) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret());
            mac.update(service.toString().getBytes(StandardCharsets.UTF_8));
            mac.update((byte) '\n');
            ByteBuffer bytes = ByteBuffer.wrap(mac.doFinal(placeKey.getBytes(StandardCharsets.UTF_8)));
            return new UUID(
                    bytes.getLong() & ~0xF000L | VERSION_8, bytes.getLong() & ~0xC000_0000_0000_0000L | VARIANT);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }

    /** Made once by a script of the store, so that processes that start together agree on it. */
    private SecretKeySpec secret() {
        SecretKeySpec known = secret;
        if (known == null) {
            String kept = (String) store.createNativeQuery("select secret from id_secret", String.class)
                    .getSingleResult();
            known = new SecretKeySpec(kept.getBytes(StandardCharsets.UTF_8), ALGORITHM);
            secret = known;
        }
        return known;
    }
}
