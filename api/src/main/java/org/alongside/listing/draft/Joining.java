package org.alongside.listing.draft;

/** How one gets in. */
public enum Joining {
    DROP_IN,
    CONTACT_FIRST,
    SELF_REFER,
    REFERRAL
}
