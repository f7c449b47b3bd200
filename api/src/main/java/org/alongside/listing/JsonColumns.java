package org.alongside.listing;

import java.lang.reflect.Type;
import org.alongside.listing.draft.DraftJson;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.type.format.AbstractJsonFormatMapper;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets JSON columns hold our records, written by {@link DraftJson}; text attributes are JSON already. */
@Configuration(proxyBeanMethods = false)
class JsonColumns {

    @Bean
    HibernatePropertiesCustomizer jsonColumnsByDraftJson() {
        return properties -> properties.put(AvailableSettings.JSON_FORMAT_MAPPER, new DraftJsonFormatMapper());
    }

    private static final class DraftJsonFormatMapper extends AbstractJsonFormatMapper {

        @Override
        @SuppressWarnings("unchecked")
        protected <T> T fromString(CharSequence json, Type type) {
            return type == String.class ? (T) json.toString() : (T) DraftJson.read(json.toString(), (Class<?>) type);
        }

        @Override
        protected <T> String toString(T value, Type type) {
            return value instanceof String json ? json : DraftJson.write(value);
        }
    }
}
