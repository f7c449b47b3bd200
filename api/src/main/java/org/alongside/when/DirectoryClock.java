package org.alongside.when;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock everything asks, so that a test can move it. */
@Configuration(proxyBeanMethods = false)
class DirectoryClock {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
