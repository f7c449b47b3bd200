package org.alongside.find.cards;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alongside.contact.EmailAddresses;
import org.alongside.contact.PhoneNumbers;
import org.alongside.contact.WebAddresses;
import org.alongside.listing.draft.Attendance;
import org.alongside.listing.draft.Draft;
import org.alongside.listing.draft.LedBy;
import org.alongside.listing.draft.Space;
import org.alongside.listing.draft.Status;
import org.alongside.listing.draft.Term;
import org.alongside.place.Distance;
import org.alongside.place.Precision;
import org.alongside.search.ListingCard;
import org.alongside.search.ListingHit;
import org.alongside.search.eligibility.Highlights;
import org.alongside.search.eligibility.MatchExplanation;
import org.alongside.search.page.Fit;
import org.alongside.search.page.PageHit;
import org.alongside.search.page.Reach;
import org.alongside.understanding.ParsedQuery;
import org.alongside.when.Hours;
import org.alongside.when.Occurrence;
import org.alongside.when.Schedule;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the cards of the listings that were found. */
@Component
public class Cards {

    private static final int MOST_ALSO = 4;

    /** In characters: one line on a large screen, three on a phone. */
    private static final int SNIPPET = 160;

    private static final int LONGEST_TIMES = 100;

    private final Clock clock;

    Cards(Clock clock) {
        this.clock = clock;
    }

    /** @param first number of the first card, or 0 for cards that have no pin */
    public List<Card> ofPage(List<PageHit> hits, ParsedQuery understood, int first, Wording say) {
        return IntStream.range(0, hits.size())
                .mapToObj(i -> of(hits.get(i), understood, first == 0 ? 0 : first + i, say))
                .toList();
    }

    /** Cards without marked words and without pins. */
    public List<Card> of(List<ListingHit> hits, Wording say) {
        return hits.stream()
                .map(hit -> of(new PageHit(hit, null, null, Fit.FITS), ParsedQuery.NOTHING, 0, say))
                .toList();
    }

    /** The card of one listing by itself. */
    public Card of(ListingCard card, Wording say) {
        return of(List.of(new ListingHit(card)), say).getFirst();
    }

    private Card of(PageHit shown, ParsedQuery understood, int number, Wording say) {
        ListingHit hit = shown.hit();
        ListingCard card = hit.card();
        Draft service = card.service();
        Times times = new Times(say);
        return new Card(
                card.id(),
                number,
                card.place().point(),
                new Card.Name(
                        service.name(),
                        service.language(),
                        Highlights.of(service.name(), understood.parts()).pieces()),
                new Card.People(who(service.who(), say), limits(service.who(), say, times)),
                meeting(shown, times, say),
                tags(service, say),
                also(hit, times, say),
                new Card.Match(
                        shown.fit() == Fit.ASIDE ? say.text("card.aside") : null,
                        why(MatchExplanation.of(card, understood), say),
                        snippet(service, understood.parts(), say)),
                checked(service.check(), say, times));
    }

    private Card.Meeting meeting(PageHit shown, Times times, Wording say) {
        ListingCard card = shown.hit().card();
        return new Card.Meeting(
                card.service().status() == Status.RESTING,
                next(card, clock.instant(), times, say),
                rhythm(card, clock.instant(), times),
                shown.reach() == Reach.REMOTE && !card.place().attendance().isFaceToFace()
                        ? null
                        : where(card.place(), say),
                reach(shown, say),
                contact(card.service().contact()));
    }

    /** No distance to a place that is known roughly, unless it is far enough away for that not to matter. */
    private static @Nullable String reach(PageHit shown, Wording say) {
        Draft.MeetingPlace place = shown.hit().card().place();
        Distance distance = shown.hit().distance();
        if (shown.reach() == Reach.REMOTE) {
            return say.text(place.attendance() == Attendance.PHONE ? "reach.phone" : "reach.online");
        }
        if (shown.reach() == Reach.COVERS) {
            return shown.covers() == null ? say.text("reach.covers.here") : say.text("reach.covers", shown.covers());
        }
        if (distance == null) {
            return null;
        }
        return isVague(place) && shown.reach() == Reach.NEAR ? say.text("reach.area") : say.distance(distance);
    }

    private static boolean isVague(Draft.MeetingPlace place) {
        return place.precision() == Precision.ASK_US || place.precision() == Precision.AREA;
    }

    private static @Nullable String contact(Draft.Contact contact) {
        return Stream.of(
                        Optional.ofNullable(contact.phone())
                                .filter(phone -> PhoneNumbers.dial(phone).isPresent()),
                        Optional.ofNullable(contact.email()).filter(EmailAddresses::isOne),
                        Optional.ofNullable(contact.url()).filter(WebAddresses::mayBeLink))
                .flatMap(Optional::stream)
                .reduce((one, other) -> one + " · " + other)
                .orElse(null);
    }

    private static Card.Tags tags(Draft service, Wording say) {
        LedBy ledBy = service.organiser().ledBy();
        return new Card.Tags(
                service.kind() == null ? null : Term.of(service.kind()),
                say.term(service.kind()),
                say.term(service.contact().joining()),
                ledBy != null && ledBy.isPeerLed(),
                service.participation().isFree());
    }

    private List<Card.Also> also(ListingHit hit, Times times, Wording say) {
        Instant now = clock.instant();
        return hit.alsoAt().stream()
                .limit(MOST_ALSO)
                .map(other -> new Card.Also(also(other, now, times, say), "/listing/" + other.id()))
                .toList();
    }

    private static String also(ListingCard card, Instant now, Times times, Wording say) {
        String when = rhythm(card, now, times);
        String next = when == null ? next(card, now, times, say) : when;
        return Stream.of(next, where(card.place(), say))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    /** A line in the group's own words; empty if its name, or the line of who can come, shows the words of the search. */
    private static List<Highlights.Piece> snippet(Draft service, List<ParsedQuery.Part> parts, Wording say) {
        String description = service.description();
        if (description == null || parts.isEmpty()) {
            return List.of();
        }
        String shown = service.name() + " . " + Objects.requireNonNullElse(who(service.who(), say), "");
        Set<Integer> seen = Highlights.of(shown, parts).parts();
        Highlights described = Highlights.of(description.strip().replaceAll("\\s+", " "), parts);
        return seen.containsAll(described.parts()) ? List.of() : described.around(SNIPPET);
    }

    /** Other words are shown on the card alone. The page itself repeats only what the visitor typed. */
    private static @Nullable String why(List<MatchExplanation> why, Wording say) {
        return why.stream()
                .filter(one -> one.tier().compareTo(MatchExplanation.Tier.OTHER_WORDS) >= 0)
                .map(one -> say.text(
                        "why." + Term.of(one.tier()), one.asked(), Objects.requireNonNullElse(one.found(), "")))
                .reduce((one, other) -> one + " " + other)
                .orElse(null);
    }

    String checked(Draft.Check check, Wording say, Times times) {
        LocalDate on = check.on();
        return on == null
                ? say.text("checked.never")
                : say.text("checked.ago", times.ago(on, LocalDate.ofInstant(clock.instant(), Schedule.UK_ZONE)));
    }

    /** In the group's own words if it has any, else in the standard terms; null if not said. */
    static @Nullable String who(Draft.Who who, Wording say) {
        if (who.words() != null) {
            return who.words();
        }
        return who.audience().isEmpty() ? null : say.text(madeFor(who)) + ": " + say.people(who);
    }

    /** Key of the message that stands before these people. */
    public static String madeFor(Draft.Who who) {
        return Boolean.TRUE.equals(who.audienceOnly()) ? "who.only" : "who.with";
    }

    public static List<String> limits(Draft.Who who, Wording say, Times times) {
        return Stream.of(ages(who, say), room(who, say, times))
                .filter(Objects::nonNull)
                .toList();
    }

    public static @Nullable String ages(Draft.Who who, Wording say) {
        Integer from = who.minimumAge();
        Integer to = who.maximumAge();
        if (from == null) {
            return to == null ? null : say.text("who.ages.to", to);
        }
        return to == null ? say.text("who.ages.from", from) : say.text("who.ages", from, to);
    }

    private static @Nullable String room(Draft.Who who, Wording say, Times times) {
        Space space = who.space();
        if (space == null || space == Space.OPEN) {
            return null;
        }
        LocalDate date = who.spaceDate();
        if (space == Space.NEW_FROM && date != null) {
            return say.text("space.new-from.date", times.date(date));
        }
        Integer weeks = who.spaceWeeks();
        return space == Space.WAITING_LIST && weeks != null
                ? say.text("space.waiting-list.weeks", weeks)
                : say.term(space);
    }

    private static @Nullable String next(ListingCard card, Instant now, Times times, Wording say) {
        if (card.isOpenAllHours()) {
            return say.text("when.always");
        }
        List<Occurrence> next = card.nextDates(now, 1);
        if (!next.isEmpty()) {
            return times.meeting(next.getFirst(), now);
        }
        if (card.isOver(now)) {
            return say.text("when.over");
        }
        if (card.isByArrangement()) {
            return say.text("when.arrangement");
        }
        return inWords(card).findFirst().orElse(null);
    }

    /** Times that came in words alone, as far as they fit on a card. */
    private static Stream<String> inWords(ListingCard card) {
        return card.place().schedules().stream()
                .filter(schedule -> schedule.hours() == Hours.IN_WORDS)
                .map(Schedule::note)
                .filter(Objects::nonNull)
                .filter(note -> note.length() <= LONGEST_TIMES);
    }

    private static @Nullable String rhythm(ListingCard card, Instant now, Times times) {
        List<Schedule> schedules = card.place().schedules();
        if (schedules.size() != 1 || card.isOver(now) || card.isOpenAllHours() || card.isByArrangement()) {
            return null;
        }
        Schedule schedule = schedules.getFirst();
        // The days of another zone's clock may not be the days here.
        String rhythm = Times.isUkTime(schedule) ? times.days(schedule) : "";
        return rhythm.isEmpty() ? null : rhythm;
    }

    /** As exact as its precision allows: the search's card holds no part that may not be shown. */
    static @Nullable String where(Draft.MeetingPlace place, Wording say) {
        if (!place.attendance().isFaceToFace()) {
            return say.term(place.attendance());
        }
        List<String> parts = new ArrayList<>();
        Stream.of(place.locationName(), place.address1(), place.city())
                .filter(Objects::nonNull)
                .forEach(parts::add);
        String named = String.join(", ", parts);
        if (isVague(place) && place.locationName() == null && place.address1() == null) {
            named = named.isEmpty() ? say.text("where.ask") : say.text("where.area", named);
        }
        if (place.attendance() == Attendance.HYBRID) {
            return named.isEmpty() ? say.term(place.attendance()) : say.text("where.hybrid", named);
        }
        return named.isEmpty() ? null : named;
    }
}
