package org.alongside.feeds;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import org.alongside.operations.Announcement;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The door for the import command of this machine: loopback, and with the token from the folder; for anybody else it is not there. */
@RestController
class FeedEndpoint {

    static final String PATH = "/operations/import";
    static final String TOKEN = "X-Alongside-Token";
    static final String STATUS = "status: ";

    private final FeedDesk desk;
    private final Announcement announcement;

    FeedEndpoint(FeedDesk desk, Announcement announcement) {
        this.desk = desk;
        this.announcement = announcement;
    }

    @PostMapping(PATH)
    ResponseEntity<StreamingResponseBody> bringIn(
            @ModelAttribute FeedOrder order,
            @RequestHeader(name = TOKEN, defaultValue = "") String token,
            HttpServletRequest request)
            throws IOException {
        if (!InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress() || !announcement.isToken(token)) {
            return ResponseEntity.status(HttpStatus.NOT_FOUND).build();
        }
        InputStream feed = request.getInputStream();
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(out -> {
                    PrintStream lines = new PrintStream(out, true, StandardCharsets.UTF_8);
                    int status = desk.bringIn(order, feed, lines::println);
                    lines.println(STATUS + status);
                });
    }
}
