package org.alongside.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alongside.listing.draft.Access;
import org.alongside.listing.draft.Attendance;
import org.alongside.listing.draft.Employer;
import org.alongside.listing.draft.Experience;
import org.alongside.listing.draft.Joining;
import org.alongside.listing.draft.Kind;
import org.alongside.listing.draft.LedBy;
import org.alongside.listing.draft.Offer;
import org.alongside.listing.draft.Role;
import org.alongside.listing.draft.RunBy;
import org.alongside.listing.draft.Setting;
import org.alongside.listing.draft.Space;
import org.alongside.listing.draft.Term;
import org.alongside.listing.draft.Workers;
import org.alongside.when.PartOfDay;

/**
 * What one can filter by and count. Several values of one facet mean any of them, but for {@link #ACCESS} and {@link #PARTICIPATION}, where
 * all are needed. Topic, audience, language and network take ids of their own; the others the terms listed. A listing that does not state a
 * fact has no value of it.
 */
public enum Facet {
    KIND(Term.all(Kind.class)),
    OFFER(Term.all(Offer.class)),
    TOPIC(List.of()),
    AUDIENCE(List.of()),
    ATTENDANCE(Term.all(Attendance.class)),
    WEEKDAY(List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun")),
    PART_OF_DAY(Term.all(PartOfDay.class)),
    ACCESS(Term.all(Access.class)),
    JOINING(Term.all(Joining.class)),
    PARTICIPATION(List.of(
            "no-diagnosis",
            "bring-someone",
            "just-listen",
            "can-leave",
            "camera-off",
            "meet-you",
            "no-notes",
            "no-staff",
            "staff-present")),
    SPACE(Term.all(Space.class)),
    EXPERIENCE(Term.all(Experience.class)),
    /** Without {@code community}, which a feed that names no setting gets: it would be counted where nobody said it. */
    SETTING(Term.all(Setting.class).stream()
            .filter(term -> !term.equals(Term.of(Setting.COMMUNITY)))
            .toList()),
    LED_BY(Term.all(LedBy.class)),
    RUN_BY(Term.all(RunBy.class)),
    ROLE(Term.all(Role.class)),
    EMPLOYER(Term.all(Employer.class)),
    WORKERS(Term.all(Workers.class)),
    COST(List.of("free", "paid")),
    LANGUAGE(List.of()),
    NETWORK(List.of());

    private final List<String> terms;

    Facet(List<String> terms) {
        this.terms = terms;
    }

    /** As written in addresses: {@code part-of-day}. */
    public String param() {
        return Term.of(this);
    }

    /** The terms it takes; empty where it takes ids. */
    public List<String> terms() {
        return terms;
    }

    /** Must a listing have all values that are asked for? Otherwise any of them is enough. */
    public boolean isAllNeeded() {
        return this == ACCESS || this == PARTICIPATION;
    }

    public boolean accepts(String value) {
        return terms.isEmpty() ? value.matches("[a-z0-9-]{1,60}") : terms.contains(value);
    }

    public static Optional<Facet> ofParam(String param) {
        return Arrays.stream(values())
                .filter(facet -> facet.param().equals(param.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
