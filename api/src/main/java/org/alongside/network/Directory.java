package org.alongside.network;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/** The one row that remembers what this directory is: practice, whose groups are not real, or real. */
@Entity
class Directory {

    static final int ONLY = 1;

    @Id
    private int id = ONLY;

    private boolean practice;
    private Instant startedAt;

    @SuppressWarnings("NullAway.Init")
    protected Directory() {}

    Directory(boolean practice, Instant startedAt) {
        this.practice = practice;
        this.startedAt = startedAt;
    }

    boolean isPractice() {
        return practice;
    }

    void becomeReal() {
        practice = false;
    }

    Instant startedAt() {
        return startedAt;
    }
}
