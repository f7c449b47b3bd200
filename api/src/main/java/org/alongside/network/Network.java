package org.alongside.network;

import com.fasterxml.jackson.annotation.JsonAlias;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A hub network: it speaks for its groups, and grants affiliation and marks. */
@Entity
public class Network {

    @Id
    private String code;

    private String name;

    /** Invented, for trying things out. */
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
     * Who a network is, as its {@code CODE.network.json} tells it.
     *
     * @param hub the feed's id of the hub's own service
     * @param person how to speak to a person
     * @param rhythm what a week looks like here
     * @param startAGroup how it helps people start a group
     */
    public record About(
            String name,
            @Nullable String about,
            @Nullable String language,
            @Nullable String hub,
            @Nullable String area,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable String phone,
            @Nullable String answered,
            @Nullable String email,
            @Nullable String url,
            @Nullable String person,
            @Nullable String rhythm,
            @JsonAlias("start_a_group") @Nullable String startAGroup) {

        public static About named(String name) {
            return new About(name, null, null, null, null, null, null, null, null, null, null, null, null, null);
        }
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
