package org.alongside.feed.row;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which property of a foreign file fills which of our columns.
 *
 * @param columns by property name, in lower-case letters and digits alone: {@code Area name} is {@code areaname}
 */
public record ColumnMapping(Map<String, String> columns) {

    /** Text appended to the description: times in words, from which no rule can be made. */
    public static final String TIMES = "(times)";

    /** May be a phone number or an e-mail address. */
    public static final String CONTACT = "(contact)";

    /** Street, and perhaps town, in one. */
    public static final String ADDRESS = "(address)";

    public static final String PROPERTY_NUMBER = "(uprn)";

    /** Names that public open data of councils and charities uses. */
    public static final ColumnMapping USUAL = of(Map.ofEntries(
            Map.entry(Columns.ID, "id identifier serviceid reference ref globalid"),
            Map.entry(PROPERTY_NUMBER, "uprn"),
            Map.entry(Columns.NAME, "name title servicename groupname"),
            Map.entry("description", "description desc details summary about"),
            Map.entry(Columns.CATEGORY, "category categories type servicetype theme"),
            Map.entry("organization", "organisation organization organisationname provider providername"),
            Map.entry("location_name", "venue venuename location locationname building"),
            Map.entry(ADDRESS, "address fulladdress address1 addressline1 street"),
            Map.entry("city", "city town posttown"),
            Map.entry("postal_code", "postcode postalcode pcode"),
            Map.entry("precision", "precision"),
            Map.entry("service_area", "areaname area servicearea"),
            Map.entry("phone", "phone telephone tel phonenumber telephonenumber contactnumber"),
            Map.entry("email", "email emailaddress contactemail"),
            Map.entry("url", "website url web websiteurl webaddress link"),
            Map.entry(CONTACT, "contact contactdetails"),
            Map.entry(TIMES, "openingtimes openinghours times opentimes")));

    public ColumnMapping {
        columns = Map.copyOf(columns);
    }

    public Optional<String> columnOf(String property) {
        return Optional.ofNullable(columns.get(property.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "")));
    }

    private static ColumnMapping of(Map<String, String> propertiesByColumn) {
        Map<String, String> columns = new HashMap<>();
        propertiesByColumn.forEach((column, properties) -> {
            for (String property : properties.split(" ", -1)) {
                columns.put(property, column);
            }
        });
        return new ColumnMapping(columns);
    }
}
