package org.alongside.operations;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The door for the backup command of this machine: loopback, and with the token from the folder; for anybody else it is not there. */
@RestController
class BackupEndpoint {

    static final String PATH = "/operations/backup";
    static final String TOKEN = "X-Alongside-Token";

    private final DataSource store;
    private final Announcement announcement;
    private final Clock clock;

    BackupEndpoint(DataSource store, Announcement announcement, Clock clock) {
        this.store = store;
        this.announcement = announcement;
        this.clock = clock;
    }

    @PostMapping(PATH)
    ResponseEntity<String> backUp(
            @RequestParam("file") Path file,
            @RequestHeader(name = TOKEN, defaultValue = "") String token,
            HttpServletRequest request)
            throws IOException {
        if (!InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress() || !announcement.isToken(token)) {
            return ResponseEntity.status(HttpStatus.NOT_FOUND).build();
        }
        try (Connection connection = store.getConnection()) {
            return ResponseEntity.ok(
                    Backup.write(connection, file, clock.instant()).told());
        } catch (Backup.UnusableException e) {
            return ResponseEntity.badRequest().body(e.getMessage());
        } catch (SQLException e) {
            return ResponseEntity.internalServerError().body("The store does not answer: " + e.getMessage());
        }
    }
}
