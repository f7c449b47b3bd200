package org.alongside.feed.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.alongside.feed.AReading;
import org.alongside.feed.FeedFile;
import org.alongside.listing.draft.Draft;
import org.alongside.place.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever abused somebody may look for them here: such a service is never shown by its door. */
class SensitiveSubjectsTest {

    private static final String COLUMNS =
            "id,name,description,topics,attendance,location_name,address_1,city,postal_code,latitude,longitude,precision,directions,"
                    + "access_note";
    private static final String PLACE =
            ",in-person,Rose House,12 Hidden Lane,Leeds,LS2 8JT,53.8,-1.55,exact,Blue door behind the bakery,Ramp at the side";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Support for victims of domestic abuse",
                "A women's refuge and outreach",
                "Rape crisis helpline",
                "Survivors of childhood sexual abuse meet here",
                "For people living with coercive control",
                "If you are being stalked",
                "Honour-based abuse and forced marriage",
                "Help after trafficking and modern slavery",
                "Talking about FGM",
                "For men who were abused as boys",
                "Cefnogaeth i fenywod sy'n dioddef cam-drin domestig",
                "Grŵp i bobl sydd wedi profi trais rhywiol",
                "Lloches i fenywod a phlant",
                "Priodas dan orfod",
                "Goroeswyr a gafodd eu gam-drin",
                "He hits me: a circle for women",
            })
    void wordsAboutAbuseHideTheDoorAndWaitForAPerson(String description) {
        assertHidden(AReading.csv(COLUMNS, "a,Rosebud,\"" + description + "\"," + PLACE)
                .only());
    }

    @ParameterizedTest
    @ValueSource(strings = {"domestic-abuse", "sexual-violence", "childhood-sexual-abuse"})
    void topicsAboutAbuseDoSoWithoutAnyWord(String topic) {
        assertHidden(
                AReading.csv(COLUMNS, "a,Rosebud,We meet.," + topic + PLACE).only());
    }

    @Test
    void nameAloneIsEnough() {
        assertHidden(AReading.csv(COLUMNS, "a,Town Domestic Abuse Service,We help.," + PLACE)
                .only());
    }

    @Test
    void everyPlaceIsGuardedNotOnlyTheFirst() {
        Draft draft = AReading.csv(
                        COLUMNS + ",place",
                        "a,Rosebud,After rape,," + PLACE.substring(1) + ",one",
                        "a,,,," + PLACE.substring(1) + ",two")
                .only();
        assertThat(draft.places().values()).hasSize(2).allSatisfy(place -> {
            assertThat(place.point()).isNull();
            assertThat(place.precision()).isEqualTo(Precision.AREA);
        });
    }

    @Test
    void askUsStaysAskUs() {
        Draft draft = AReading.csv(COLUMNS, "a,Rosebud,Women's refuge," + PLACE.replace("exact", "ask-us"))
                .only();
        assertThat(AReading.place(draft, "main").precision()).isEqualTo(Precision.ASK_US);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Support around substance abuse and recovery",
                "For refugees and people seeking asylum",
                "Croeso i ffoaduriaid a phobl sy'n ceisio lloches",
                "We drape the room in blankets and grow grapes",
                "Chorlton anxiety group",
            })
    void otherWordsDoNot(String description) {
        Draft draft = AReading.csv(COLUMNS, "a,Rosebud,\"" + description + "\"," + PLACE)
                .only();
        assertThat(draft.review()).isNull();
        assertThat(AReading.place(draft, "main").precision()).isEqualTo(Precision.EXACT);
    }

    @Test
    void practiceGroupsKeepToTheirAreaButWaitForNobody() {
        String csv = COLUMNS + "\na,Rosebud,Women's refuge," + PLACE;
        Draft draft = AReading.of(FeedFile.of("feed.csv", csv.getBytes(StandardCharsets.UTF_8)), true)
                .only();
        assertThat(draft.review()).isNull();
        assertThat(AReading.place(draft, "main").precision()).isEqualTo(Precision.AREA);
        assertThat(AReading.place(draft, "main").point()).isNull();
    }

    private static void assertHidden(Draft draft) {
        assertThat(draft.review()).isNotBlank();
        Draft.MeetingPlace place = AReading.place(draft, "main");
        assertThat(place.precision()).isEqualTo(Precision.AREA);
        assertThat(place.point()).isNull();
        assertThat(place.postalCode()).isEqualTo("LS2");
        assertThat(place.city()).isEqualTo("Leeds");
        assertThat(place.toString()).doesNotContain("Rose House", "Hidden Lane", "Blue door", "Ramp", "8JT");
    }
}
