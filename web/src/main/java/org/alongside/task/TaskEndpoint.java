package org.alongside.task;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.alongside.listing.draft.DraftJson;
import org.alongside.operations.Announcement;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The endpoint for commands on this machine: loopback only, with the token from the folder; 404 for everybody else. Starts a task and
 * answers at once. The command polls for its status.
 */
@RestController
@RequestMapping(TaskEndpoint.PATH)
class TaskEndpoint {

    static final String PATH = "/operations/work";
    static final String TOKEN = "X-Alongside-Token";

    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    /** A poll is answered after a change, or after this time. */
    private static final Duration LONGEST_POLL = Duration.ofSeconds(2);

    private final TaskRunner tasks;
    private final Announcement announcement;

    TaskEndpoint(TaskRunner tasks, Announcement announcement) {
        this.tasks = tasks;
        this.announcement = announcement;
    }

    /** Why the task would be refused; empty if it would run. */
    @GetMapping("/refusal")
    ResponseEntity<String> refusal(
            @RequestParam Map<String, String> asked,
            @RequestHeader(name = TOKEN, defaultValue = "") String token,
            HttpServletRequest request)
            throws IOException {
        if (!admits(request, token)) {
            return ResponseEntity.notFound().build();
        }
        Order order = Order.of(asked);
        return ResponseEntity.ok()
                .contentType(TEXT)
                .body(tasks.handler(order.task())
                        .refusal(order.rest(), order.size())
                        .orElse(""));
    }

    @PostMapping
    ResponseEntity<String> begin(
            @RequestParam Map<String, String> asked,
            @RequestHeader(name = TOKEN, defaultValue = "") String token,
            HttpServletRequest request)
            throws IOException {
        if (!admits(request, token)) {
            return ResponseEntity.notFound().build();
        }
        Order order = Order.of(asked);
        TaskHandler handler = tasks.handler(order.task());
        var refusal = handler.refusal(order.rest(), order.size());
        if (refusal.isPresent()) {
            return refused(refusal.get());
        }
        Path file = handler.largestFile() == 0 ? null : Files.createTempFile("alongside-feed", null);
        try {
            if (file != null && !spool(request.getInputStream(), file, handler.largestFile())) {
                delete(file);
                return refused("The file is larger than " + handler.largestFile() / 1024 / 1024 + " MB.");
            }
        } catch (IOException e) {
            delete(file);
            throw e;
        }
        TaskRunner.Begun begun = tasks.begin(order.task(), order.rest(), file, () -> delete(file));
        return begun.status() == null
                ? refused(String.valueOf(begun.refusal()))
                : ResponseEntity.ok(DraftJson.write(begun.status()));
    }

    @GetMapping("/{id}")
    ResponseEntity<String> status(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "-1") int seen,
            @RequestHeader(name = TOKEN, defaultValue = "") String token,
            HttpServletRequest request)
            throws IOException {
        if (!admits(request, token)) {
            return ResponseEntity.notFound().build();
        }
        return tasks.find(id)
                .map(work -> ResponseEntity.ok(DraftJson.write(work.after(seen, LONGEST_POLL))))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    /** The request's parameters, without the size of the file. */
    private record Order(String task, long size, Map<String, String> rest) {

        static Order of(Map<String, String> asked) {
            Map<String, String> rest = new LinkedHashMap<>(asked);
            String task = String.valueOf(rest.remove("deed"));
            String size = rest.remove("size");
            return new Order(task, size == null ? 0 : Long.parseLong(size), rest);
        }
    }

    private boolean admits(HttpServletRequest request, String token) {
        return announcement.admits(request.getRemoteAddr(), token);
    }

    private static ResponseEntity<String> refused(String why) {
        return ResponseEntity.status(HttpStatus.CONFLICT).contentType(TEXT).body(why);
    }

    /**
     * @return false if the body is larger than allowed
     */
    private static boolean spool(InputStream sent, Path file, long largest) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[64 * 1024];
            long size = 0;
            for (int read = sent.read(buffer); read >= 0; read = sent.read(buffer)) {
                size += read;
                if (size > largest) {
                    return false;
                }
                out.write(buffer, 0, read);
            }
            return true;
        }
    }

    private static void delete(@Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
