package org.alongside.bench.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alongside.listing.NewStatement;
import org.alongside.listing.draft.Attendance;
import org.alongside.listing.draft.Draft;
import org.alongside.place.Gazetteer;
import org.alongside.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;

class CorpusTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private final Gazetteer gazetteer = new Gazetteer();
    private final Vocabulary vocabulary = new Vocabulary();
    private final Corpus corpus = new Corpus(gazetteer, vocabulary, TODAY);

    @Test
    void theSameNumberIsTheSameServiceWhateverWasMadeBefore() {
        Corpus another = new Corpus(new Gazetteer(), new Vocabulary(), TODAY);
        List<NewStatement> inOrder = some(another, 50);

        assertThat(corpus.statement(49)).isEqualTo(inOrder.get(49));
        assertThat(corpus.statement(7)).isEqualTo(inOrder.get(7));
        assertThat(inOrder).doesNotHaveDuplicates();
    }

    @Test
    void londonHasFarMoreListingsThanATownOfTenThousand() {
        Map<String, Long> byTown = drafts(4000).stream()
                .flatMap(draft -> draft.places().values().stream())
                .map(Draft.MeetingPlace::city)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

        assertThat(byTown.getOrDefault("Birmingham", 0L)).isGreaterThan(10 * byTown.getOrDefault("Pontefract", 0L));
        assertThat(byTown).hasSizeGreaterThan(300);
    }

    @Test
    void groupsMeetCloseToTheTownTheyName() {
        assertThat(drafts(500).stream()
                        .flatMap(draft -> draft.places().values().stream())
                        .filter(place -> place.point() != null && place.city() != null))
                .allSatisfy(place -> assertThat(gazetteer.named(Objects.requireNonNull(place.city())))
                        .anyMatch(town -> town.point()
                                        .to(Objects.requireNonNull(place.point()))
                                        .metres()
                                < 200_000));
    }

    @Test
    void whatIsCommonIsCommonAndWhatIsRareIsThereToo() {
        List<Draft.MeetingPlace> places = drafts(2000).stream()
                .flatMap(draft -> draft.places().values().stream())
                .toList();
        Map<Attendance, Long> byAttendance =
                places.stream().collect(Collectors.groupingBy(Draft.MeetingPlace::attendance, Collectors.counting()));

        assertThat(byAttendance).containsOnlyKeys(Attendance.values());
        assertThat(byAttendance.getOrDefault(Attendance.IN_PERSON, 0L)).isGreaterThan(places.size() / 2);
        assertThat(places).hasSizeGreaterThan(2000);
    }

    private List<Draft> drafts(int count) {
        return some(corpus, count).stream()
                .map(statement -> Objects.requireNonNull(statement.draft()))
                .toList();
    }

    private static List<NewStatement> some(Corpus corpus, int count) {
        return IntStream.range(0, count).mapToObj(corpus::statement).toList();
    }
}
