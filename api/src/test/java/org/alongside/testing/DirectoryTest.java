package org.alongside.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.annotation.AliasFor;

/**
 * A test on a real store and a real index, with a {@link MovableClock} and {@link ADirectory} to fill it. The system property
 * {@code alongside.engines} says which: {@code embedded} (H2 and Lucene, in memory) or, with {@code -Pcluster}, {@code cluster} (PostgreSQL
 * and OpenSearch, started by the test).
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = TestApplication.class,
        properties = {
            "spring.config.import=classpath:alongside-engine.yaml,"
                    + "optional:classpath:application-${alongside.engines:embedded}.yaml,"
                    + "classpath:engines-${alongside.engines:embedded}.yaml",
            "spring.jpa.properties.hibernate.generate_statistics=true",
            "spring.main.banner-mode=off",
            "logging.level.root=WARN",
        })
public @interface DirectoryTest {

    /** {@code RANDOM_PORT} for a test that speaks HTTP. */
    @AliasFor(annotation = SpringBootTest.class)
    SpringBootTest.WebEnvironment webEnvironment() default SpringBootTest.WebEnvironment.MOCK;
}
