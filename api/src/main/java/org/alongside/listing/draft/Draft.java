package org.alongside.listing.draft;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.alongside.place.LatLng;
import org.alongside.place.Precision;
import org.alongside.when.Schedule;
import org.jspecify.annotations.Nullable;

/**
 * One service (HSDS {@code service}: a group, a hub, a helpline) as one source states it, with all its places and times. {@code null} or an
 * empty list means "not said".
 *
 * @param key the feed's own id, stable over imports
 * @param language of the texts: {@code en} or {@code cy}
 * @param topics ids of the vocabulary: what people do here, what they live with
 * @param review why a person must look before this is shown; {@code null} if nobody must
 * @param places by a short key, unique in the service
 */
public record Draft(
        String key,
        String name,
        @Nullable String alternateName,
        @Nullable String description,
        String language,
        @Nullable Kind kind,
        List<Offer> offers,
        List<String> topics,
        Status status,
        Organiser organiser,
        Who who,
        @JsonProperty("room") Participation participation,
        Contact contact,
        FirstVisit firstVisit,
        Check check,
        @Nullable String review,
        Map<String, MeetingPlace> places) {

    public Draft {
        offers = List.copyOf(offers);
        topics = List.copyOf(topics);
        places = Collections.unmodifiableMap(new TreeMap<>(places));
    }

    /** The service without its places. */
    public Draft withoutPlaces() {
        return new Draft(
                key,
                name,
                alternateName,
                description,
                language,
                kind,
                offers,
                topics,
                status,
                organiser,
                who,
                participation,
                contact,
                firstVisit,
                check,
                review,
                Map.of());
    }

    public Draft with(FirstVisit other) {
        return new Draft(
                key,
                name,
                alternateName,
                description,
                language,
                kind,
                offers,
                topics,
                status,
                organiser,
                who,
                participation,
                contact,
                other,
                check,
                review,
                places);
    }

    /**
     * Who runs it (HSDS {@code organization}).
     *
     * @param affiliated the network of this feed calls the service one of its own
     * @param marks granted by that network, in words
     * @param roles what its peer workers do
     * @param employer of its peer workers
     */
    public record Organiser(
            @Nullable String name,
            @Nullable String url,
            @Nullable RunBy runBy,
            @Nullable LedBy ledBy,
            @Nullable Workers workers,
            @Nullable Boolean funded,
            boolean affiliated,
            List<String> marks,
            List<Role> roles,
            @Nullable Employer employer) {

        public Organiser {
            marks = List.copyOf(marks);
            roles = List.copyOf(roles);
        }

        public static Organiser unspecified() {
            return new Organiser(null, null, null, null, null, null, false, List.of(), List.of(), null);
        }
    }

    /**
     * Who can come.
     *
     * @param words in the group's own words
     * @param audience ids of the vocabulary under "being with"
     * @param audienceOnly true: only these people; false: made with them in mind
     * @param spaceWeeks length of the waiting list in weeks
     * @param spaceDate when newcomers can start, or when this was true
     * @param stay how long one can come for, in words
     */
    public record Who(
            List<Experience> experience,
            @Nullable String words,
            List<String> audience,
            @Nullable Boolean audienceOnly,
            @Nullable Integer minimumAge,
            @Nullable Integer maximumAge,
            @Nullable String residence,
            Setting setting,
            @Nullable Space space,
            @Nullable Integer spaceWeeks,
            @Nullable LocalDate spaceDate,
            @Nullable String stay) {

        public Who {
            experience = List.copyOf(experience);
            audience = List.copyOf(audience);
        }

        public static Who unspecified() {
            return new Who(
                    List.of(), null, List.of(), null, null, null, null, Setting.COMMUNITY, null, null, null, null);
        }
    }

    /**
     * What taking part is like.
     *
     * @param notesKept "no", or which notes are kept and who sees them
     * @param toldOutside when somebody outside the group would be informed
     * @param cost in pounds; 0 is free; {@code null} if not said
     * @param languages ISO 639 codes, sign languages included
     */
    public record Participation(
            @Nullable Boolean staffPresent,
            @Nullable String notesKept,
            @Nullable String toldOutside,
            @Nullable Boolean bringSomeone,
            @Nullable Boolean noDiagnosis,
            @Nullable BigDecimal cost,
            boolean donation,
            @Nullable String costNote,
            List<String> languages) {

        public Participation {
            languages = List.copyOf(languages);
        }

        public boolean isFree() {
            return donation || (cost != null && cost.signum() == 0);
        }

        public static Participation unspecified() {
            return new Participation(null, null, null, null, null, null, false, null, List.of());
        }
    }

    /** Getting in and getting in touch. {@code name} is a role or a first name. */
    public record Contact(
            @Nullable Joining joining,
            @Nullable BestWay bestWay,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String url,
            @Nullable String answered,
            @Nullable Boolean textOk,
            @Nullable Boolean withheldOk) {

        public static Contact unspecified() {
            return new Contact(null, null, null, null, null, null, null, null, null);
        }
    }

    /** What the first time is like, in the group's own words. */
    public record FirstVisit(
            @Nullable String whatHappens,
            @Nullable String whoGreets,
            @Nullable Boolean justListen,
            @Nullable Boolean canLeave,
            @Nullable Boolean cameraOff,
            @Nullable String meetYou,
            @Nullable String badDay) {

        public static FirstVisit unspecified() {
            return new FirstVisit(null, null, null, null, null, null, null);
        }

        public boolean isSpecified() {
            return !equals(unspecified());
        }
    }

    /** Who checked it and when, and when it is next due. */
    public record Check(
            @Nullable String by,
            @Nullable LocalDate on,
            @Nullable LocalDate due) {

        public static Check unspecified() {
            return new Check(null, null, null);
        }
    }

    /**
     * One place, physical or online, with its times (HSDS {@code service_at_location} with {@code schedule}s).
     *
     * @param point the exact point; shown only as far as {@code precision} allows
     * @param serviceArea names of areas or outward codes that it serves
     */
    public record MeetingPlace(
            Attendance attendance,
            @Nullable String locationName,
            @Nullable String address1,
            @Nullable String city,
            @Nullable String postalCode,
            @Nullable LatLng point,
            Precision precision,
            List<String> serviceArea,
            @Nullable String directions,
            List<Access> access,
            @Nullable String accessNote,
            @Nullable LocalDate accessChecked,
            List<Schedule> schedules) {

        public MeetingPlace {
            serviceArea = List.copyOf(serviceArea);
            access = List.copyOf(access);
            schedules = List.copyOf(schedules);
        }
    }
}
