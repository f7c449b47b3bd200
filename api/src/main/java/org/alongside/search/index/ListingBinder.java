package org.alongside.search.index;

import java.time.Clock;
import org.alongside.listing.Listing;
import org.alongside.listing.PublicListings;
import org.alongside.search.index.ListingFields.Field;
import org.alongside.search.index.ListingFields.Use;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.engine.backend.document.model.dsl.IndexSchemaElement;
import org.hibernate.search.engine.backend.types.Aggregable;
import org.hibernate.search.engine.backend.types.IndexFieldType;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Searchable;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.engine.backend.types.dsl.IndexFieldTypeFactory;
import org.hibernate.search.mapper.pojo.bridge.TypeBridge;
import org.hibernate.search.mapper.pojo.bridge.binding.TypeBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.TypeBinder;
import org.hibernate.search.mapper.pojo.bridge.runtime.TypeBridgeWriteContext;
import org.springframework.stereotype.Component;

/** Tells Hibernate Search which {@link ListingFields} a listing has, and has {@link ListingDocument} write them. */
@Component
public class ListingBinder implements TypeBinder {

    private final ListingDocument document;
    private final Clock clock;

    ListingBinder(ListingDocument document, Clock clock) {
        this.document = document;
        this.clock = clock;
    }

    @Override
    public void bind(TypeBindingContext context) {
        context.dependencies().use("hash").use("lookAgainAt");
        PublicListings.PROPERTIES.forEach(context.dependencies()::use);
        ListingFields.ALL.forEach(field -> add(context.indexSchemaElement(), context.typeFactory(), field));
        context.bridge(Listing.class, new Bridge());
    }

    private static void add(IndexSchemaElement schema, IndexFieldTypeFactory types, Field field) {
        var added = schema.field(field.name(), type(types, field));
        if (field.uses().contains(Use.SEVERAL)) {
            added.multiValued();
        }
        added.toReference();
    }

    private static IndexFieldType<?> type(IndexFieldTypeFactory types, Field field) {
        if (field.uses().contains(Use.TERMS)) {
            return types.asString().analyzer(ListingFields.PLAIN_ANALYZER).toIndexFieldType();
        }
        return types.as(field.type())
                .sortable(field.uses().contains(Use.SORTED) ? Sortable.YES : Sortable.DEFAULT)
                .aggregable(field.uses().contains(Use.COUNTED) ? Aggregable.YES : Aggregable.DEFAULT)
                .projectable(field.uses().contains(Use.READ) ? Projectable.YES : Projectable.DEFAULT)
                .searchable(field.uses().contains(Use.NOT_SEARCHED) ? Searchable.NO : Searchable.DEFAULT)
                .toIndexFieldType();
    }

    private final class Bridge implements TypeBridge<Listing> {

        @Override
        public void write(DocumentElement target, Listing listing, TypeBridgeWriteContext context) {
            document.write(listing, clock.instant(), target::addValue);
        }
    }
}
