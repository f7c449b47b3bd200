package org.alongside.search.upkeep;

import java.time.Duration;
import java.time.LocalTime;
import org.alongside.jobs.Job;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The repeated work that keeps search right; one process does it for all. */
@Configuration(proxyBeanMethods = false)
class SearchJobs {

    @Bean
    Job freshDates(NextDates dates) {
        return new Job("next-dates", Duration.ofMinutes(15), dates::refresh);
    }

    @Bean
    Job anotherTry(IndexUpkeep upkeep) {
        return new Job("changes-given-up-on", Duration.ofMinutes(1), upkeep::reprocessAborted);
    }

    @Bean
    Job driftMended(IndexUpkeep upkeep) {
        return new Job("drift", Duration.ofHours(1), upkeep::mendDrift);
    }

    @Bean
    Job wholeIndexCompared(IndexUpkeep upkeep) {
        return Job.nightly("whole-index", LocalTime.of(3, 30), upkeep::compareAll);
    }
}
