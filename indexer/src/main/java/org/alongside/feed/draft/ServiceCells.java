package org.alongside.feed.draft;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.feed.row.Columns;
import org.alongside.feed.row.FeedLimits;
import org.alongside.listing.draft.Draft;
import org.alongside.listing.draft.Employer;
import org.alongside.listing.draft.Experience;
import org.alongside.listing.draft.Kind;
import org.alongside.listing.draft.LedBy;
import org.alongside.listing.draft.Offer;
import org.alongside.listing.draft.Role;
import org.alongside.listing.draft.RunBy;
import org.alongside.listing.draft.Setting;
import org.alongside.listing.draft.Space;
import org.alongside.listing.draft.Status;
import org.alongside.listing.draft.Workers;
import org.alongside.vocabulary.Topic;
import org.alongside.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** The service columns of a row as a draft that has no places yet. */
final class ServiceCells {

    private static final int OLDEST = 120;
    private static final int LONGEST_WAIT_IN_WEEKS = 520;
    private static final Pattern POUNDS = Pattern.compile("[0-9]{1,4}(\\.[0-9]{1,2})?");
    private static final Pattern NEGATIVE = Pattern.compile("-[0-9.]+");

    /** ISO 639-1 and their ISO 639-3 codes, and languages spoken or signed here that only ISO 639-3 has. */
    private static final Set<String> LANGUAGES = Stream.concat(
                    Arrays.stream(Locale.getISOLanguages())
                            .flatMap(code -> Stream.of(code, Locale.of(code).getISO3Language())),
                    Stream.of(
                            "bfi", "isg", "rom", "rme", "sth", "sco", "yue", "cmn", "syl", "ckb", "kmr", "prs", "tig"))
            .collect(Collectors.toUnmodifiableSet());

    private final Vocabulary vocabulary;
    private final Cells cells;

    ServiceCells(Vocabulary vocabulary, Cells cells) {
        this.vocabulary = vocabulary;
        this.cells = cells;
    }

    Draft read(String key) {
        Status status = status();
        return new Draft(
                key,
                Objects.requireNonNullElse(cells.text(Columns.NAME, FeedLimits.NAME), ""),
                cells.text("alternate_name", FeedLimits.NAME),
                cells.text("description", FeedLimits.DESCRIPTION),
                language(),
                cells.term(Kind.class, "kind"),
                cells.terms(Offer.class, "offers"),
                vocabulary("topics", head -> head != Topic.Head.BEING_WITH),
                status,
                organiser(),
                who(),
                participation(),
                ContactCells.read(cells),
                firstVisit(),
                check(),
                null,
                Map.of());
    }

    private Status status() {
        Status said = Status.ofWords(cells.get("status")).orElseGet(() -> cells.term(Status.class, "status"));
        return said == null ? Status.ACTIVE : said;
    }

    private String language() {
        String language = cells.has("language") ? cells.get("language").toLowerCase(Locale.ROOT) : "en";
        if (!Set.of("en", "cy").contains(language)) {
            cells.error("language", "texts are kept in English or Welsh", "Write en or cy");
        }
        return language;
    }

    private List<String> vocabulary(String column, Predicate<Topic.Head> belongs) {
        return cells.each(column, id -> {
            Optional<Topic> topic = vocabulary.find(id);
            if (topic.isEmpty()) {
                cells.error(
                        column,
                        "not in the vocabulary: " + id,
                        "Take an id from the vocabulary, such as " + example(belongs));
                return Optional.empty();
            }
            if (!belongs.test(topic.get().head())) {
                String right = column.equals("topics") ? "audience" : "topics";
                cells.error(column, id + " belongs under " + right, "Move it to the column " + right);
                return Optional.empty();
            }
            return Optional.of(id);
        });
    }

    private String example(Predicate<Topic.Head> belongs) {
        return vocabulary.topics().stream()
                .filter(topic -> belongs.test(topic.head()))
                .map(Topic::id)
                .findFirst()
                .orElse("");
    }

    private Draft.Organiser organiser() {
        return new Draft.Organiser(
                cells.text("organization", FeedLimits.SHORT),
                ContactCells.url(cells, "organization_url"),
                cells.term(RunBy.class, "run_by"),
                cells.term(LedBy.class, "led_by"),
                cells.term(Workers.class, "workers"),
                cells.yesNo("funded"),
                Boolean.TRUE.equals(cells.yesNo("affiliated")),
                cells.several("marks"),
                cells.terms(Role.class, "roles"),
                cells.term(Employer.class, "employer"));
    }

    private Draft.Who who() {
        Setting setting = cells.term(Setting.class, "setting");
        Integer youngest = cells.wholeNumber("minimum_age", OLDEST);
        Integer oldest = cells.wholeNumber("maximum_age", OLDEST);
        if (youngest != null && oldest != null && youngest > oldest) {
            cells.error("minimum_age", "greater than maximum_age", "Swap the two ages");
        }
        return new Draft.Who(
                cells.terms(Experience.class, "experience"),
                cells.text("who_for"),
                vocabulary("audience", head -> head == Topic.Head.BEING_WITH),
                cells.yesNo("audience_only"),
                youngest,
                oldest,
                cells.text("residence"),
                setting == null ? Setting.COMMUNITY : setting,
                cells.term(Space.class, "space"),
                cells.wholeNumber("space_weeks", LONGEST_WAIT_IN_WEEKS),
                cells.date("space_date"),
                cells.text("stay"));
    }

    private Draft.Participation participation() {
        boolean donation = cells.get("cost").equalsIgnoreCase("donation");
        return new Draft.Participation(
                cells.yesNo("staff_present"),
                cells.text("notes_kept"),
                cells.text("told_outside"),
                cells.yesNo("bring_someone"),
                cells.yesNo("no_diagnosis"),
                donation ? null : cost(),
                donation,
                cells.text("cost_note"),
                cells.each("languages", this::spoken));
    }

    private @Nullable BigDecimal cost() {
        String cost = cells.get("cost");
        if (cost.isEmpty()) {
            return null;
        }
        if (cost.equalsIgnoreCase("free")) {
            return BigDecimal.ZERO;
        }
        if (POUNDS.matcher(cost).matches()) {
            return new BigDecimal(cost);
        }
        boolean negative = NEGATIVE.matcher(cost).matches();
        cells.error(
                "cost",
                negative ? "less than nothing" : "not an amount in pounds",
                "Write free, donation, or pounds such as 3.50; the rest belongs under cost_note");
        return null;
    }

    /** Three-letter codes too: Java knows a name for every language of CLDR. */
    private static boolean isNamed(String code) {
        return code.matches("[a-z]{2,3}")
                && !Locale.of(code).getDisplayLanguage(Locale.ENGLISH).equals(code);
    }

    private Optional<String> spoken(String code) {
        String language = code.toLowerCase(Locale.ROOT);
        if (LANGUAGES.contains(language) || isNamed(language)) {
            return Optional.of(language);
        }
        cells.error("languages", "not a language code: " + code, "Write ISO 639 codes such as en;cy;bfi");
        return Optional.empty();
    }

    private Draft.FirstVisit firstVisit() {
        return new Draft.FirstVisit(
                cells.text("what_happens"),
                cells.text("who_greets"),
                cells.yesNo("just_listen"),
                cells.yesNo("can_leave"),
                cells.yesNo("camera_off"),
                cells.text("meet_you"),
                cells.text("bad_day"));
    }

    private Draft.Check check() {
        LocalDate on = cells.date("checked_on");
        if (on != null && on.isAfter(cells.today())) {
            cells.error("checked_on", "lies in the future", "Give the day it was last checked");
        }
        return new Draft.Check(cells.text("checked_by", FeedLimits.SHORT), on, cells.date("check_due"));
    }
}
