package org.alongside.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.alongside.listing.draft.DraftJson;
import org.junit.jupiter.api.Test;

/** Stores hold reports as they were written before: one flat object. */
class ImportReportTest {

    private static final String WHOLE = """
            {"run":"00000000-0000-0000-0000-000000000001","network":"leeds","fileName":"leeds.csv","dryRun":false,"brokenOff":false,\
            "read":9,"added":1,"changed":2,"unchanged":3,"retired":4,"refused":2,"held":1,"waiting":1,\
            "problems":[{"severity":"ERROR","row":3,"column":"name","reason":"empty","mend":"Write it"}],"moreProblems":5,\
            "kinds":[{"first":{"severity":"ERROR","row":3,"column":"name","reason":"empty","mend":"Write it"},"count":6}],\
            "changedNames":["Tea","Toast"],"retiredNames":["Cake"],"seconds":1.5}""";

    @Test
    void aReportIsOneFlatObject() {
        ImportReport report = DraftJson.read(WHOLE, ImportReport.class);
        assertThat(report.counts()).isEqualTo(new ImportReport.Counts(9, 1, 2, 3, 4, 2, 1, 1));
        assertThat(report.faults().moreProblems()).isEqualTo(5);
        assertThat(report.faults().kinds().getFirst().count()).isEqualTo(6);
        assertThat(report.names().retiredNames()).containsExactly("Cake");
        assertThat(DraftJson.tree(DraftJson.write(report))).isEqualTo(DraftJson.tree(WHOLE));
    }
}
