package org.alongside.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** About files only the embedded form has, and what a kill does to them: left out of the run on PostgreSQL and OpenSearch. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DisabledIfSystemProperty(
        named = "alongside.engines",
        matches = "cluster",
        disabledReason = "the cluster has no such files")
public @interface EmbeddedOnly {}
