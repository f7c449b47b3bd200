package org.alongside.ratelimit;

import java.time.Duration;
import javax.sql.DataSource;
import org.alongside.jobs.Job;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RateLimits.class)
class RateLimitConfiguration {

    @Bean
    RateLimiter callers(RateLimits limits, DataSource store, @Value("${alongside.shared:false}") boolean shared) {
        return new RateLimiter(limits, store, shared);
    }

    @Bean
    Job callersForgotten(RateLimiter callers) {
        return new Job("callers-forgotten", Duration.ofMinutes(1), callers::forget);
    }
}
