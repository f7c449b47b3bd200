package org.alongside.outside;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** HTTP by hand: what no client would send, and from whichever address of this machine. */
final class Raw {

    private static final int PATIENCE_MILLIS = 60_000;
    private static final int MOST = 2_000_000;

    /**
     * What came back until the server closed.
     *
     * @param status 0 where the connection was closed without an answer
     * @param head status line and headers
     */
    record Answer(int status, List<String> head, String body) {

        Optional<String> header(String name) {
            return head.stream()
                    .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst();
        }
    }

    private Raw() {}

    /** @param request whole, with the blank line; should ask for the connection to be closed */
    static Answer send(int port, String request) {
        return send(port, "127.0.0.1", request.getBytes(StandardCharsets.UTF_8));
    }

    static Answer send(int port, String from, byte[] request) {
        try (Socket line = open(port, from)) {
            line.setSoTimeout(PATIENCE_MILLIS);
            try {
                line.getOutputStream().write(request);
                line.getOutputStream().flush();
            } catch (SocketException refusedOnTheWay) {
                // What it said before is read all the same.
            }
            return parsed(readToTheEnd(line));
        } catch (SocketTimeoutException e) {
            throw new AssertionError("hung: " + shown(request), e);
        } catch (IOException e) {
            throw new UncheckedIOException(shown(request), e);
        }
    }

    /** A page as a browser asks for it. */
    static Answer get(int port, String from, String target, String... headers) {
        String head = "GET " + target + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nConnection: close\r\n";
        String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        return send(port, from, (head + more + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    static Socket open(int port, String from) throws IOException {
        Socket line = new Socket();
        line.bind(new InetSocketAddress(InetAddress.ofLiteral(from), 0));
        line.connect(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), PATIENCE_MILLIS);
        return line;
    }

    private static byte[] readToTheEnd(Socket line) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] some = new byte[8192];
        try {
            for (int read = 0;
                    read >= 0 && all.size() < MOST;
                    read = line.getInputStream().read(some)) {
                all.write(some, 0, read);
            }
        } catch (SocketException reset) {
            // Closed with something unread: what came before stands.
        }
        return all.toByteArray();
    }

    private static Answer parsed(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        int end = text.indexOf("\r\n\r\n");
        if (!text.startsWith("HTTP/1.") || end < 0) {
            return new Answer(0, List.of(), text);
        }
        List<String> head = Arrays.asList(text.substring(0, end).split("\r\n"));
        byte[] rest = Arrays.copyOfRange(
                bytes, text.substring(0, end + 4).getBytes(StandardCharsets.UTF_8).length, bytes.length);
        boolean chunked = head.stream().anyMatch(line -> line.equalsIgnoreCase("Transfer-Encoding: chunked"));
        String body = new String(chunked ? joined(rest) : rest, StandardCharsets.UTF_8);
        return new Answer(Integer.parseInt(head.getFirst().split(" ")[1]), head, body);
    }

    /** The chunks without their lengths (RFC 9112, 7.1). */
    private static byte[] joined(byte[] chunks) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        int at = 0;
        while (at < chunks.length) {
            int line = at;
            while (line < chunks.length && chunks[line] != '\r') {
                line++;
            }
            int length = Integer.parseInt(new String(chunks, at, line - at, StandardCharsets.US_ASCII).strip(), 16);
            int from = Math.min(line + 2, chunks.length);
            all.write(chunks, from, Math.min(length, chunks.length - from));
            at = length == 0 ? chunks.length : from + length + 2;
        }
        return all.toByteArray();
    }

    private static String shown(byte[] request) {
        return new String(request, 0, Math.min(200, request.length), StandardCharsets.UTF_8);
    }
}
