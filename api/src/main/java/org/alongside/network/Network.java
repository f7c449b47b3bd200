package org.alongside.network;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.alongside.place.LatLng;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A hub network: it speaks for its groups, and grants affiliation and marks. */
@Entity
public class Network {

    @Id
    private String code;

    private String name;

    /** Its groups are invented, for practice. */
    private boolean practice;

    @JdbcTypeCode(SqlTypes.JSON)
    private About about;

    @SuppressWarnings("NullAway.Init")
    protected Network() {}

    Network(String code, boolean practice, About about) {
        this.code = code;
        this.practice = practice;
        this.name = about.name();
        this.about = about;
    }

    /**
     * Who a network is. The store and {@code CODE.network.json} keep it as one flat JSON object, so the groups below have no name there.
     *
     * @param about who they are, in their own words
     * @param language of their own words
     * @param hub the feed's id of the hub's own service
     */
    public record About(
            String name,
            @Nullable String about,
            @Nullable String language,
            @Nullable String hub,
            @JsonUnwrapped Home home,
            @JsonUnwrapped Contact contact,
            @JsonUnwrapped Offer offer) {

        public static About named(String name) {
            return new About(name, null, null, null, Home.UNKNOWN, Contact.NONE, Offer.NONE);
        }

        public About in(Home newHome) {
            return new About(name, about, language, hub, newHome, contact, offer);
        }
    }

    /** The area it serves, and where its hub is. Each is null if not said. */
    public record Home(
            @Nullable String area,
            @Nullable Double latitude,
            @Nullable Double longitude) {

        static final Home UNKNOWN = new Home(null, null, null);

        public static Home in(String area) {
            return new Home(area, null, null);
        }

        /** Null unless both coordinates are known. */
        public @Nullable LatLng point() {
            return latitude == null || longitude == null ? null : new LatLng(latitude, longitude);
        }
    }

    /**
     * How to reach it. Each is null if not said.
     *
     * @param answered when somebody answers
     */
    public record Contact(
            @Nullable String phone,
            @Nullable String answered,
            @Nullable String email,
            @Nullable String url) {

        static final Contact NONE = new Contact(null, null, null, null);
    }

    /**
     * What it does for people, in its own words. Each is null if not said.
     *
     * @param person how to speak to a person
     * @param rhythm what a week looks like here
     * @param startAGroup how it helps people start a group
     */
    public record Offer(
            @Nullable String person,
            @Nullable String rhythm,
            @JsonAlias("start_a_group") @Nullable String startAGroup) {

        static final Offer NONE = new Offer(null, null, null);
    }

    void become(About newer) {
        name = newer.name();
        about = newer;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public boolean isPractice() {
        return practice;
    }

    public About about() {
        return about;
    }
}
