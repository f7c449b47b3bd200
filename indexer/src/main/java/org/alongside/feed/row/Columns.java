package org.alongside.feed.row;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The columns of a feed, as documented in {@code data-seed/README.md}. */
public final class Columns {

    public static final String ID = "id";
    public static final String NAME = "name";
    public static final String PLACE = "place";

    /** Words a foreign format sorts its services by; looked at for what a service is about, and kept nowhere. */
    public static final String CATEGORY = "(category)";

    /** Set where a foreign file does not say how exactly a place may be shown. */
    public static final String ABOUT_HERE = "(about here)";

    /** Given once for a service, in its first row. */
    public static final Set<String> OF_SERVICE = of("""
            name alternate_name description language kind offers topics status organization organization_url run_by led_by workers
            roles employer funded affiliated marks experience who_for audience audience_only minimum_age maximum_age residence setting space
            space_weeks space_date stay staff_present notes_kept told_outside bring_someone no_diagnosis cost cost_note languages
            joining best_way contact_name phone email url answered text_ok withheld_ok what_happens who_greets just_listen can_leave
            camera_off meet_you bad_day checked_by checked_on check_due""");

    /** Given once for a place, in its first row. */
    public static final Set<String> OF_PLACE = of("""
            attendance location_name address_1 city postal_code latitude longitude precision service_area directions access
            access_note access_checked""");

    public static final Set<String> OF_TIME = of("""
            dtstart rrule opens_at closes_at exdate rdate breaks until join_until hours schedule_note timezone""");

    private static final Set<String> KEYS = Set.of(ID, PLACE);

    private Columns() {}

    public static boolean isKnown(String column) {
        return KEYS.contains(column)
                || OF_SERVICE.contains(column)
                || OF_PLACE.contains(column)
                || OF_TIME.contains(column);
    }

    private static Set<String> of(String names) {
        return new LinkedHashSet<>(List.of(names.strip().split("\\s+")));
    }
}
