package org.alongside.testing;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Primary;

/** Everything but the web module's screens. No {@code @Configuration}, so that no other scan finds it. */
@EnableAutoConfiguration
@EntityScan("org.alongside")
@ComponentScan("org.alongside")
public class TestApplication {

    @Bean
    @Primary
    MovableClock movableClock() {
        return new MovableClock();
    }
}
