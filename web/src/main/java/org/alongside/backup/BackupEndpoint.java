package org.alongside.backup;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;
import org.alongside.backup.content.UnusableBackupException;
import org.alongside.operations.Announcement;
import org.alongside.operations.OpeningFailure;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The endpoint for the backup command on this machine, with the token from the folder; 404 for everybody else. */
@RestController
class BackupEndpoint {

    static final String PATH = "/operations/backup";
    static final String TOKEN = "X-Alongside-Token";

    /** The status of a response that explains why there is no backup. */
    static final int TOLD = 422;

    private final DataSource store;
    private final Announcement announcement;
    private final Clock clock;
    private final Path folder;

    BackupEndpoint(DataSource store, Announcement announcement, Clock clock, @Value("${alongside.data}") Path folder) {
        this.store = store;
        this.announcement = announcement;
        this.clock = clock;
        this.folder = folder;
    }

    @PostMapping(PATH)
    ResponseEntity<String> backUp(
            @RequestParam(name = "file", defaultValue = "") Path file,
            @RequestHeader(name = TOKEN, defaultValue = "") String token,
            HttpServletRequest request) {
        if (!announcement.admits(request.getRemoteAddr(), token) || !file.isAbsolute()) {
            return ResponseEntity.status(HttpStatus.NOT_FOUND).build();
        }
        try (Connection connection = store.getConnection()) {
            return ResponseEntity.ok(
                    Backup.write(connection, file, clock.instant()).summary());
        } catch (UnusableBackupException e) {
            return ResponseEntity.status(TOLD).body(e.getMessage());
        } catch (SQLException | IOException e) {
            return ResponseEntity.status(TOLD).body(OpeningFailure.describe(e, folder));
        }
    }
}
