package org.alongside.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

class EditDistanceTest {

    @RepeatedTest(20)
    void aWordBeginsWithLettersButForOneSlipWhereSomeBeginningOfItIsOneSlipAway(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        for (int i = 0; i < 2_000; i++) {
            String word = word(random);
            String letters = word(random);
            boolean nearly = IntStream.rangeClosed(0, word.length())
                    .anyMatch(end -> EditDistance.between(letters, word.substring(0, end), 1) <= 1);
            assertThat(EditDistance.beginsButForOne(word, letters))
                    .as("%s, %s", word, letters)
                    .isEqualTo(nearly);
        }
    }

    /** Of three letters only, so that many are near one another. */
    private static String word(Random random) {
        return IntStream.range(0, 1 + random.nextInt(6))
                .mapToObj(letter -> "abc".substring(random.nextInt(3)).substring(0, 1))
                .collect(Collectors.joining());
    }
}
