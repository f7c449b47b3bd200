package org.alongside.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.alongside.place.Gazetteer;
import org.alongside.testing.MovableClock;
import org.alongside.vocabulary.Vocabulary;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is typed is read, within bounds. */
class HostileWordsTest {

    private static final Vocabulary VOCABULARY = new Vocabulary();
    private static final QueryParser UNDERSTANDING =
            new QueryParser(VOCABULARY, new Gazetteer(), new CurrentDictionary(VOCABULARY), new MovableClock());

    static Stream<String> hostile() {
        return Stream.of(
                "a".repeat(10_000),
                "anxiety ".repeat(10_000),
                "\"".repeat(10_000),
                "\"a ".repeat(5_000),
                "word ".repeat(200),
                "*",
                "a*",
                "*a*",
                "?????",
                "/.*.*.*/",
                "a~2 b~2",
                "\"x\"^999999",
                "[* TO *]",
                "a:* OR *:*",
                "((((((",
                "+-!(){}[]^\"~*?:\\/",
                "AND OR NOT",
                "anx\u200biety",
                "\u202eyteixna",
                "\u2066anxiety\u2069",
                "a\u0301\u0301\u0301\u0301\u0301\u0301",
                "\u1680",
                "\ufeffanxiety",
                "Привет группа поддержки",
                "抑郁症支持小组",
                "うつ病",
                "우울증",
                "مجموعة دعم",
                "קבוצת תמיכה",
                "समर्थन समूह",
                "সহায়তা",
                "ਸਹਾਇਤਾ",
                "กลุ่มช่วยเหลือ",
                "ᏣᎳᎩ",
                "አማርኛ",
                "ελληνικά",
                "🙂🙂🙂",
                "👨‍👩‍👧‍👦",
                "\ud83d",
                "%00",
                "\u0000",
                "<script>alert(1)</script>",
                "' OR 1=1 --",
                "${jndi:ldap://x}",
                "../../etc/passwd",
                "İıßﬀŉ",
                "1".repeat(400),
                "99999999999999999999 years old",
                "LS7 4AB ".repeat(60),
                "24 December ".repeat(60),
                "in in in in in in in");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void itIsReadWithinBounds(String typed) {
        ParsedQuery said = Assertions.assertTimeout(Duration.ofSeconds(2), () -> UNDERSTANDING.of(typed));
        assertThat(said.parts()).hasSizeLessThanOrEqualTo(32);
        assertThat(said.chips()).hasSizeLessThanOrEqualTo(32);
    }

    @Test
    void marksThatNobodySeesChangeNothing() {
        assertThat(UNDERSTANDING.of("\ufeffanxiety").parts())
                .isEqualTo(UNDERSTANDING.of("anxiety").parts());
        assertThat(UNDERSTANDING.of("anx\u200biety").parts())
                .isEqualTo(UNDERSTANDING.of("anxiety").parts());
        assertThat(UNDERSTANDING.of("\u202eanxiety\u202c").parts())
                .isEqualTo(UNDERSTANDING.of("anxiety").parts());
        assertThat(UNDERSTANDING.of("anx\u00adiety").parts())
                .isEqualTo(UNDERSTANDING.of("anxiety").parts());
    }
}
