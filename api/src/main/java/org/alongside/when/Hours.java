package org.alongside.when;

/** How a schedule tells its times: by a rule or a date, always open, or as agreed. */
public enum Hours {
    TIMED,
    OPEN_ALL_HOURS,
    BY_ARRANGEMENT
}
