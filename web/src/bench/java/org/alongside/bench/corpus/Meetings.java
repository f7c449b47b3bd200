package org.alongside.bench.corpus;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.alongside.listing.draft.Access;
import org.alongside.listing.draft.Attendance;
import org.alongside.listing.draft.Draft;
import org.alongside.place.GazetteerPlace;
import org.alongside.place.Precision;

/** Where invented groups meet: most in a town, every fifth online or by phone; common access features are the most frequent. */
final class Meetings {

    private static final int STEP_FREE_IN_A_HUNDRED = 60;

    private static final Skewed<Attendance> ATTENDANCE = Skewed.by(List.of(Attendance.values()), how -> switch (how) {
        case IN_PERSON -> 70;
        case HYBRID -> 10;
        case ONLINE -> 15;
        case PHONE -> 5;
    });

    private static final Skewed<Precision> PRECISION = Skewed.by(List.of(Precision.values()), how -> switch (how) {
        case EXACT -> 80;
        case STREET -> 10;
        case AREA -> 7;
        case ASK_US -> 3;
    });

    private final Towns towns;
    private final Lexicon lexicon;
    private final Diary diary;

    Meetings(Towns towns, Lexicon lexicon, Diary diary) {
        this.towns = towns;
        this.lexicon = lexicon;
        this.diary = diary;
    }

    Draft.MeetingPlace pick(Random random) {
        Attendance attendance = ATTENDANCE.pick(random);
        GazetteerPlace town = towns.pick(random);
        boolean there = attendance == Attendance.IN_PERSON || attendance == Attendance.HYBRID;
        return new Draft.MeetingPlace(
                attendance,
                there ? lexicon.sentence(random, 2).replace(".", " Hall") : null,
                there
                        ? (1 + random.nextInt(200)) + " "
                                + lexicon.sentence(random, 1).replace(".", " Road")
                        : null,
                there ? town.name() : null,
                null,
                there ? Towns.around(town, random) : null,
                PRECISION.pick(random),
                there ? List.of() : List.of(town.name()),
                null,
                there ? access(random) : List.of(),
                null,
                null,
                diary.pick(random));
    }

    private static List<Access> access(Random random) {
        Access[] all = Access.values();
        return IntStream.range(0, all.length)
                .filter(i -> random.nextInt(100) < STEP_FREE_IN_A_HUNDRED / (i + 1))
                .mapToObj(i -> all[i])
                .toList();
    }
}
