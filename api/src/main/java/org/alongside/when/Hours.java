package org.alongside.when;

/** How a schedule gives its times: by a rule or a date, always open, by arrangement, or in words alone that no rule was made from. */
public enum Hours {
    TIMED,
    OPEN_ALL_HOURS,
    BY_ARRANGEMENT,
    IN_WORDS
}
