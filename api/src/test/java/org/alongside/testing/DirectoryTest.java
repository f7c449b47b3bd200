package org.alongside.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.annotation.AliasFor;

/** A test on a real store and a real index, both in memory, with a {@link MovableClock} and {@link ADirectory} to fill it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = TestApplication.class,
        properties = {
            "spring.config.import=classpath:alongside-engine.yaml",
            "spring.datasource.url=jdbc:h2:mem:${random.uuid};DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1",
            "spring.jpa.properties.hibernate.search.backend.directory.type=local-heap",
            "spring.jpa.properties.hibernate.generate_statistics=true",
            "spring.main.banner-mode=off",
            "logging.level.root=WARN",
        })
public @interface DirectoryTest {

    /** {@code RANDOM_PORT} for a test that speaks HTTP. */
    @AliasFor(annotation = SpringBootTest.class)
    SpringBootTest.WebEnvironment webEnvironment() default SpringBootTest.WebEnvironment.MOCK;
}
