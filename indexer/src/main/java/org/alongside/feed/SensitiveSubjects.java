package org.alongside.feed;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.listing.Draft;
import org.alongside.listing.Draft.MeetingPlace;
import org.alongside.place.Precision;
import org.alongside.understanding.Words;
import org.alongside.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Knows services for people who were abused, at home or otherwise. Whoever did it may look for them here: such a service is never shown
 * by its door, whatever a file says, and a person looks at it first. Rather one too many than one too few.
 */
final class SensitiveSubjects {

    private static final Set<String> TOPICS = Set.of("domestic-abuse", "sexual-violence", "childhood-sexual-abuse");

    /**
     * In words as {@link Words#plain} gives them. Welsh words with their mutations; {@code lloches} is a refuge, but asylum after
     * {@code ceisio} or {@code ceiswyr}.
     */
    private static final Pattern WORDS = Pattern.compile(String.join(
            "|",
            "(?<!substance |drug |drugs |alcohol |solvent )\\babus(e|ed|er|ers|es|ing|ive)\\b",
            "\\brefuges?\\b",
            "\\brap(e|ed|ist|ists|es)\\b",
            "\\b(domestic|sexual|sexualised|gender based|partner|family|dating) (violence|assaults?|exploitation|harassment|coercion)\\b",
            "\\bviolence (against|towards) (women|girls)\\b",
            "\\bviolent (partner|husband|wife|ex|relationship|home)s?\\b",
            "\\bsexually (assaulted|exploited|harassed|coerced)\\b",
            "\\b(coercive|controlling) (and controlling )?(control|behaviou?r|relationships?|partners?)\\b",
            "\\bstalk(ed|ing|ers?)\\b",
            "\\bhonou?r (based|killings?|crimes?|violence)\\b",
            "\\b(human|people|child|sex) traffick\\w*\\b",
            "\\btrafficked\\b",
            "\\bmodern (day )?slavery\\b",
            "\\bfgm\\b",
            "\\bgenital (mutilation|cutting)\\b",
            "\\bforced marriages?\\b",
            "\\bincest\\b",
            "\\b(c|g|ch)am ?drin\\w*\\b",
            "(?<!ceisio |geisio |cheisio |ceiswyr |geiswyr |cheiswyr )\\bl?loches(au|i)?\\b",
            "\\b(t|d|th|nh)rais\\b",
            "\\b(t|d|th|nh)reisi\\w*\\b",
            "\\b(ymosodiad|ymosodiadau|ymosod|aflonyddu|camfanteisio|gamfanteisio) (yn )?rhywiol\\b",
            "\\b(rheolaeth|reolaeth) (drwy |trwy )?(orfodaeth|orfodol|gymhellol)\\b",
            "\\bstelci\\w*\\b",
            "\\b(m|f)asnachu pobl\\b",
            "\\b(c|g|ch|ngh)aethwasiaeth\\b",
            "\\b(p|b|ph)riodas(au)? (dan|drwy) orfod(aeth)?\\b",
            "\\banffurfio organau\\b"));

    private final Pattern phrases;

    SensitiveSubjects(Vocabulary vocabulary) {
        phrases = Pattern.compile(TOPICS.stream()
                .flatMap(id -> vocabulary.find(id).stream())
                .flatMap(topic -> Stream.concat(topic.everyday().stream(), topic.clinical().stream()))
                .map(phrase -> String.join(" ", Words.plain(phrase)))
                .filter(phrase -> !phrase.isBlank())
                .map(phrase -> "\\b" + Pattern.quote(phrase) + "\\b")
                .collect(Collectors.joining("|")));
    }

    /** Is it about these subjects, by its topics or by its words? */
    boolean concerns(Draft draft, String category) {
        if (draft.topics().stream().anyMatch(TOPICS::contains)) {
            return true;
        }
        String text = Stream.of(
                        Optional.of(draft.name()),
                        Optional.ofNullable(draft.alternateName()),
                        Optional.ofNullable(draft.description()),
                        Optional.ofNullable(draft.who().words()),
                        Optional.ofNullable(draft.organiser().name()),
                        Optional.of(category))
                .flatMap(Optional::stream)
                .map(part -> String.join(" ", Words.plain(part)))
                .collect(Collectors.joining(" . "));
        return WORDS.matcher(text).find() || phrases.matcher(text).find();
    }

    /** The place with nothing that leads to its door. */
    static MeetingPlace guarded(MeetingPlace place) {
        return new MeetingPlace(
                place.attendance(),
                null,
                null,
                place.city(),
                outcode(place.postalCode()),
                null,
                place.precision() == Precision.ASK_US ? Precision.ASK_US : Precision.AREA,
                place.serviceArea(),
                null,
                place.access(),
                null,
                place.accessChecked(),
                place.schedules());
    }

    private static @Nullable String outcode(@Nullable String postalCode) {
        return postalCode == null ? null : List.of(postalCode.split(" ", 2)).getFirst();
    }
}
