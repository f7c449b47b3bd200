package org.alongside.network;

import java.util.ArrayList;
import java.util.List;
import org.alongside.resource.CsvResource;
import org.springframework.stereotype.Component;

/** The national bodies of the field, from {@code national-bodies.csv}. They are real also in a practice directory. */
@Component
public class NationalBodies {

    private final List<NationalBody> bodies = new ArrayList<>();

    NationalBodies() {
        CsvResource.forEach(
                NationalBodies.class,
                "national-bodies.csv",
                row -> bodies.add(new NationalBody(
                        row.getField("id"),
                        row.getField("name"),
                        row.getField("website"),
                        row.getField("what"),
                        row.getField("what_cy"))));
    }

    public List<NationalBody> list() {
        return List.copyOf(bodies);
    }
}
