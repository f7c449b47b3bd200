package org.alongside.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.alongside.danger.Danger;
import org.alongside.place.Gazetteer;
import org.alongside.testing.MovableClock;
import org.alongside.vocabulary.Vocabulary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Help words both ways: first for who may need help now, one quiet line for who looks for others who have been there, and else nothing. */
class HelpWordsTest {

    private static final Vocabulary VOCABULARY = new Vocabulary();
    private static final QueryParser UNDERSTANDING =
            new QueryParser(VOCABULARY, new Gazetteer(), new CurrentDictionary(VOCABULARY), new MovableClock());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kill myself",
                "I want to kill myself",
                "killing myself",
                "want to die",
                "I WANT TO DIE!!",
                "i just want to die",
                "wanna die",
                "suicidal",
                "I feel suicidal",
                "im suicidal",
                "i’m suicidal",
                "end my life",
                "ending it all",
                "better off dead",
                "no reason to live",
                "don't want to be here anymore",
                "dont want to live",
                "don’t want to be alive",
                "can't go on",
                "taken an overdose",
                "took an overdose",
                "suicide",
                "going to hurt myself",
                "cutting myself",
                "I am in danger",
                "lladd fy hun",
                "dwi eisiau marw",
                "dw i eisiau marw",
                "isio marw",
                "hunanladdol",
                "dim eisiau byw",
                "mewn perygl",
                "end my life leeds",
                "want to die tonight manchester"
            })
    void helpComesFirst(String typed) {
        assertThat(UNDERSTANDING.of(typed).danger().level()).isEqualTo(Danger.Level.FIRST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bereaved by suicide",
                "bereaved by suicide leeds",
                "suicide bereavement group",
                "lost my son to suicide",
                "my brother died by suicide",
                "survivors of bereavement by suicide",
                "after suicide",
                "suicide prevention training",
                "self-harm group",
                "self harm",
                "hearing voices",
                "hearing voices leeds tuesday",
                "sectioned",
                "being sectioned",
                "suicidal thoughts support group",
                "suicidal thoughts",
                "suicidal feelings group",
                "crisis cafe",
                "crisis house cardiff",
                "galar hunanladdiad",
                "profedigaeth hunanladdiad",
                "hunan-niweidio",
                "clywed lleisiau",
                "argyfwng"
            })
    void resultsComeFirstWithOneQuietLine(String typed) {
        assertThat(UNDERSTANDING.of(typed).danger().level()).isEqualTo(Danger.Level.QUIET);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "walking group",
                "to die for cakes",
                "dying matters",
                "killing time",
                "deadline stress",
                "live music",
                "life drawing",
                "end of life care",
                "bucket list before i die",
                "danger of dying out",
                "cutting and sewing",
                "bereavement",
                "depression",
                "lonely",
                "cerdded",
                "grŵp galar",
                "marw'r hen ffordd",
                "crisp packets",
                "harmony choir",
                ""
            })
    void nothingIsHeardInOtherWords(String typed) {
        assertThat(UNDERSTANDING.of(typed).danger().level()).isEqualTo(Danger.Level.NONE);
    }
}
