package org.alongside.visiting;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.alongside.AlongsideApplication;
import org.alongside.testing.TestApplication;
import org.springframework.boot.test.context.SpringBootTest;

/** A test on the whole site at a port of its own, holding the practice directory, store and index in memory. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = {AlongsideApplication.class, TestApplication.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "alongside.test.site=true",
            "alongside.data=target/site",
            "alongside.practice=true",
            "spring.datasource.url=jdbc:h2:mem:site;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1",
            "spring.jpa.properties.hibernate.search.backend.directory.type=local-heap",
        })
@interface SiteTest {}
