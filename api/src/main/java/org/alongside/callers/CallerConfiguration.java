package org.alongside.callers;

import java.time.Duration;
import javax.sql.DataSource;
import org.alongside.jobs.Job;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CallerLimits.class)
class CallerConfiguration {

    @Bean
    Callers callers(CallerLimits limits, DataSource store, @Value("${alongside.shared:false}") boolean shared) {
        return new Callers(limits, store, shared);
    }

    @Bean
    Job callersForgotten(Callers callers) {
        return new Job("callers-forgotten", Duration.ofMinutes(1), callers::forget);
    }
}
