package org.alongside.backup;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Whether the last nightly backup was whole; in no group, for a directory without a backup still answers. */
@Component
class BackupHealthIndicator extends AbstractHealthIndicator {

    private final ObjectProvider<NightlyBackup> nightly;

    BackupHealthIndicator(ObjectProvider<NightlyBackup> nightly) {
        this.nightly = nightly;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        NightlyBackup backup = nightly.getIfAvailable();
        if (backup != null && backup.hasFailed()) {
            health.down().withDetail("backup", "the last one failed");
        } else {
            health.up();
        }
    }
}
