package org.alongside.listing.draft;

/** What peer workers do at a service, by the names the field has for their work. */
public enum Role {
    SUPPORT_WORKER,
    ADVOCATE,
    EDUCATOR,
    NAVIGATOR,
    ADVISER,
    BEFRIENDER,
    LINK_WORKER
}
