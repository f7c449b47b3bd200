package org.alongside.when;

/** How a schedule gives its times: by a rule or a date, always open, or by arrangement. */
public enum Hours {
    TIMED,
    OPEN_ALL_HOURS,
    BY_ARRANGEMENT
}
