package org.alongside.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.alongside.jobs.Job.Timing;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/**
 * Does the jobs where scheduling is switched on: in this process or, where several share a store, by whichever comes first to the row of
 * the job. A process that dies while it works is noticed by its missing heartbeat, and another takes over.
 */
@Component
class JobRunner implements SchedulingConfigurer {

    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LOOKS_EVERY = Duration.ofSeconds(5);
    private static final Duration HEARTBEAT = Duration.ofMinutes(1);

    private final List<Job> jobs;
    private final DataSource store;
    private final boolean shared;
    private Optional<Scheduler> inTheStore = Optional.empty();

    JobRunner(List<Job> jobs, DataSource store, @Value("${alongside.shared:false}") boolean shared) {
        this.jobs = jobs;
        this.store = store;
        this.shared = shared;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar inThisProcess) {
        if (shared) {
            Scheduler scheduler = inTheStore();
            scheduler.start();
            inTheStore = Optional.of(scheduler);
        } else {
            jobs.forEach(job -> add(job, inThisProcess));
        }
    }

    private static void add(Job job, ScheduledTaskRegistrar inThisProcess) {
        switch (job.timing()) {
            case Timing.Pause pause ->
                inThisProcess.addFixedDelayTask(new FixedDelayTask(job.work(), pause.length(), FIRST));
            case Timing.Daily daily ->
                inThisProcess.addCronTask(
                        job.work(),
                        "0 %d %d * * *"
                                .formatted(daily.at().getMinute(), daily.at().getHour()));
        }
    }

    private Scheduler inTheStore() {
        return Scheduler.create(store)
                .startTasks(jobs.stream().map(JobRunner::task).toList())
                .schedulerName(new SchedulerName.Fixed("alongside-" + UUID.randomUUID()))
                .pollingInterval(LOOKS_EVERY)
                .heartbeatInterval(HEARTBEAT)
                .threads(2)
                .build();
    }

    private static RecurringTask<Void> task(Job job) {
        Schedule schedule =
                switch (job.timing()) {
                    case Timing.Pause pause -> FixedDelay.of(pause.length());
                    case Timing.Daily daily -> Schedules.daily(daily.at());
                };
        return Tasks.recurring(job.name(), schedule)
                .execute((instance, context) -> job.work().run());
    }

    @PreDestroy
    void stop() {
        inTheStore.ifPresent(Scheduler::stop);
    }
}
