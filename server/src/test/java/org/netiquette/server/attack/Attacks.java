package org.netiquette.server.attack;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** All the attacks, each of which the server has to refuse. */
public final class Attacks {

    private static final String REVIEW = "{\"body\":\"Dear Dana, do you have a job for me?\"}";
    private static final List<String> PATHS = List.of(
            "/api/v1/review",
            "/api/v1/state",
            "/api/v1/clients/revoke",
            "/api/v1/pair/start",
            "/api/v1/pair/finish",
            "/api/v1/pair/prove",
            "/nope");

    private final int port;
    private final List<Attack> all = new ArrayList<>();

    private Attacks(int port) {
        this.port = port;
    }

    /**
     * All of them, for a server on this port.
     *
     * @param mutations how many requests broken at random are among them, the same ones every time
     */
    public static List<Attack> on(int port, int mutations) {
        Attacks attacks = new Attacks(port);
        attacks.browsers();
        attacks.otherHosts();
        attacks.strangers();
        attacks.smuggling();
        attacks.heads();
        attacks.chunks();
        attacks.bodies();
        attacks.paths();
        attacks.mutations(mutations);
        return List.copyOf(attacks.all);
    }

    /** What browsers were seen to send for a website, and what they might. */
    private void browsers() {
        List<String> headers = List.of(
                "Origin: https://evil.example",
                "Origin: https://evil.example\r\nSec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: cors",
                "Origin: https://evil.example\r\nSec-Fetch-Site: none",
                "Origin: null",
                "Origin: null\r\nSec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate",
                "Origin: null\r\nSec-Fetch-Site: same-origin",
                "Origin: ",
                "Origin: http://127.0.0.1",
                "Origin: http://127.0.0.1:1",
                "Origin: https://127.0.0.1:PORT",
                "Origin: http://127.0.0.1:PORT.evil.example",
                "Origin: http://127.0.0.1:PORT@evil.example",
                "Origin: HTTP://127.0.0.1:PORT",
                "Origin: http://127.0.0.1:PORT/",
                "Origin: http://[::1]:PORT",
                "Origin: http://localhost.evil.example:PORT",
                "Origin: file://",
                "Origin: http://127.0.0.1:PORT, https://evil.example",
                "Origin: http://127.0.0.1:PORT\r\nOrigin: https://evil.example",
                "Origin: https://evil.example\r\nOrigin: http://127.0.0.1:PORT",
                "Sec-Fetch-Site: cross-site",
                "Sec-Fetch-Site: same-site",
                "Sec-Fetch-Site: CROSS-SITE",
                "Sec-Fetch-Site: anything",
                "Sec-Fetch-Mode: navigate",
                "Sec-Fetch-Site: none\r\nSec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: document");
        for (String path : PATHS) {
            for (String each : headers) {
                for (String type : List.of("application/json", "text/plain", "application/x-www-form-urlencoded")) {
                    post("what browsers send for websites", path, "127.0.0.1:PORT", each, type, REVIEW);
                }
                add(
                        "preflights",
                        "OPTIONS " + path + " HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n" + each
                                + "\r\nAccess-Control-Request-Method: POST\r\nConnection: close\r\n\r\n");
                add(
                        "what browsers send for websites",
                        "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n" + each
                                + "\r\nConnection: close\r\n\r\n");
                add(
                        "web sockets",
                        "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n" + each
                                + "\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
            }
        }
    }

    /** Names by which a website can reach this computer, once its DNS says so. */
    private void otherHosts() {
        for (String path : PATHS) {
            for (String host : List.of(
                    "rebind.example:PORT",
                    "rebind.example",
                    "127.0.0.1.rebind.example:PORT",
                    "localhost.:PORT",
                    "LOCALHOST.:PORT",
                    "foo.localhost:PORT",
                    "[::1]:PORT",
                    "[::ffff:127.0.0.1]:PORT",
                    "127.1:PORT",
                    "0.0.0.0:PORT",
                    "2130706433:PORT",
                    "0x7f000001:PORT",
                    "127.0.0.2:PORT",
                    "127.0.0.1:1",
                    "127.0.0.1",
                    "",
                    " ",
                    "127.0.0.1:PORT:PORT",
                    "127.0.0.1:0PORT",
                    "127.0.0.1:PORT/evil",
                    "evil@127.0.0.1:PORT",
                    "127.0.0.1:PORT#",
                    "127.0.0.1%00:PORT",
                    "127.0.0.1:PORT,evil.example",
                    "127.0.0.1:PORT\r\nHost: evil.example",
                    "evil.example\r\nHost: 127.0.0.1:PORT")) {
                post("DNS rebinding and other hosts", path, host, "Accept: */*", "application/json", REVIEW);
                post(
                        "DNS rebinding and other hosts",
                        path,
                        host,
                        "Origin: http://rebind.example:PORT",
                        "application/json",
                        REVIEW);
            }
            add(
                    "DNS rebinding and other hosts",
                    "POST http://rebind.example" + path + " HTTP/1.1\r\nHost: 127.0.0.1:PORT"
                            + "\r\nContent-Type: application/json\r\nContent-Length: " + REVIEW.length()
                            + "\r\nConnection: close\r\n\r\n" + REVIEW);
            add(
                    "DNS rebinding and other hosts",
                    "POST " + path + " HTTP/1.0\r\nContent-Type: application/json\r\n" + "Content-Length: "
                            + REVIEW.length() + "\r\n\r\n" + REVIEW);
        }
    }

    /** Extensions that nobody paired, and tokens that are none. */
    private void strangers() {
        int i = 0;
        for (String origin : List.of("chrome-extension://", "moz-extension://")) {
            for (String token : List.of(
                    "",
                    "Bearer",
                    "Bearer a.b",
                    "Basic YTpi",
                    "Bearer " + "A".repeat(12) + "." + "A".repeat(43),
                    "Bearer ../../x." + "A".repeat(43),
                    "bearer " + "A".repeat(5000),
                    "Bearer a.%00",
                    "Bearer a." + "A".repeat(43) + ", Bearer b." + "B".repeat(43))) {
                for (String path : List.of("/api/v1/review", "/api/v1/state", "/api/v1/clients/revoke", "/health")) {
                    i++;
                    post(
                            "unpaired extensions and wrong tokens",
                            path,
                            "127.0.0.1:PORT",
                            "Origin: " + origin + "abc" + i + "\r\nAuthorization: " + token,
                            "application/json",
                            REVIEW);
                }
                post(
                        "unpaired extensions and wrong tokens",
                        "/api/v1/review",
                        "127.0.0.1:PORT",
                        "Authorization: " + token,
                        "application/json",
                        REVIEW);
            }
        }
        for (String json : List.of(
                "{\"code\":\"000000\"}",
                "{\"code\":0}",
                "{\"code\":\"\"}",
                "{\"code\":[\"000000\"]}",
                "{\"code\":null}")) {
            post(
                    "unpaired extensions and wrong tokens",
                    "/api/v1/pair/finish",
                    "127.0.0.1:PORT",
                    "Origin: moz-extension://guess",
                    "application/json",
                    json);
        }
    }

    /** A second request hidden in what a website may send: the hidden one would pass by itself. */
    private void smuggling() {
        String hidden = "POST /api/v1/review HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nContent-Type: application/json\r\n"
                + "Content-Length: " + REVIEW.length() + "\r\nConnection: close\r\n\r\n" + REVIEW;
        String sized = hidden.replace("PORT", "" + port);
        for (String lengths : List.of(
                "Content-Length: 0\r\nContent-Length: " + sized.length(),
                "Content-Length: " + sized.length() + "\r\nContent-Length: 0",
                "Content-Length: " + sized.length() + "\r\nTransfer-Encoding: chunked",
                "Transfer-Encoding: chunked\r\nContent-Length: " + sized.length(),
                "Transfer-Encoding: chunked\r\nContent-Length: 0",
                "Transfer-Encoding: chunked, identity",
                "Transfer-Encoding: identity, chunked",
                "Transfer-Encoding: xchunked",
                "Transfer-Encoding : chunked",
                " Transfer-Encoding: chunked",
                "Transfer-Encoding:\tchunked",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity",
                "Transfer-Encoding: \u000bchunked",
                "X: y\nTransfer-Encoding: chunked",
                "X: y\rTransfer-Encoding: chunked",
                "Content-Length: +0",
                "Content-Length: -1",
                "Content-Length: 0x0",
                "Content-Length: 0, 0",
                "Content-Length: 0 0",
                "Content-Length: 00000000000000000000",
                "Content-Length: 18446744073709551616",
                "Content-Length : 0",
                "Content-Length: " + sized.length(),
                "Expect: 100-continue\r\nContent-Length: " + sized.length())) {
            for (String start :
                    List.of("", "0\r\n\r\n", "0\r\n", "0\n\n", "1\r\nA\r\n0\r\n\r\n", "00000000000000000\r\n\r\n")) {
                for (String path : List.of("/api/v1/review", "/nope")) {
                    add(
                            "request smuggling",
                            "POST " + path + " HTTP/1.1\r\nHost: evil.example\r\nOrigin: https://evil.example"
                                    + "\r\nContent-Type: text/plain\r\n" + lengths + "\r\n\r\n" + start + hidden);
                }
            }
        }
    }

    /** Heads that are no HTTP, or too much of it. */
    private void heads() {
        String rest = " HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nOrigin: https://evil.example\r\n";
        for (String head : List.of(
                "GET /" + "a".repeat(9_000) + rest + "\r\n",
                "GET /" + "a".repeat(200_000) + rest + "\r\n",
                "GET /health" + rest + "X: " + "a".repeat(100_000) + "\r\n\r\n",
                "GET /health" + rest + "X: a\r\n".repeat(20_000) + "\r\n",
                "GET /health" + rest + "X".repeat(50_000) + ": a\r\n\r\n",
                "GET /health" + rest + "Cookie: " + "a=b; ".repeat(5_000) + "\r\n\r\n",
                "G".repeat(100_000),
                "GET /health HTTP/1.1\nHost: evil.example\n\n",
                "GET /health HTTP/9.9\r\nHost: evil.example\r\n\r\n",
                "GET /health HTTP/1.1\r\nHost: evil.example\r\n folded: x\r\n\r\n",
                "GET /health HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n Origin: x\r\nOrigin: null\r\n\r\n",
                "GET  /health HTTP/1.1\r\n\r\n",
                "GET /health\r\n\r\n",
                "\r\n\r\n\r\n",
                "\0\0\0\0\0\0\0\0",
                "GET /\0 HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nOrigin: null\r\n\r\n",
                "GET /health HTTP/1.1\r\nHo\0st: 127.0.0.1:PORT\r\n\r\n",
                "GET /health HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nOrigin: a\0b\r\n\r\n",
                "GET /health HTTP/1.1\r\n: x\r\n\r\n",
                "GET /health HTTP/1.1\r\nHost 127.0.0.1:PORT\r\n\r\n",
                "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\4\0\0\0\0\0",
                "\u0016\u0003\u0001\u0002\0\u0001\0\u0001\u00fc\u0003\u0003" + "\u00aa".repeat(500),
                "CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example:443\r\n\r\n",
                "TRACE / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n",
                "get /health HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n",
                "\u00ff\u00fe\u00fd / HTTP/1.1\r\n\r\n",
                """
                GET / HTTP/1.1\r
                Host: 127.0.0.1:PORT\r
                Origin: null\r
                Connection: Upgrade, HTTP2-Settings\r
                Upgrade: h2c\r
                HTTP2-Settings: AAMAAABkAAQAAP__\r
                \r
                """,
                "PROXY TCP4 1.2.3.4 127.0.0.1 1 2\r\nGET /health HTTP/1.1\r\nHost: evil.example\r\n\r\n")) {
            add("heads that are no HTTP or too much", head);
        }
    }

    /** Chunked bodies that never end, say a wrong length, or hide in their own framing. */
    private void chunks() {
        String head = """
                POST /api/v1/review HTTP/1.1\r
                Host: 127.0.0.1:PORT\r
                Content-Type: application/json\r
                Transfer-Encoding: chunked\r
                Connection: close\r
                \r
                """;
        for (String body : List.of(
                "1\r\n \r\n".repeat(200_000),
                "ffffffff\r\n" + "a".repeat(1000),
                "7fffffffffffffff\r\na",
                "ffffffffffffffffffff\r\na",
                "-1\r\na\r\n0\r\n\r\n",
                "zz\r\na\r\n0\r\n\r\n",
                "1;" + "x=y;".repeat(50_000) + "\r\na\r\n0\r\n\r\n",
                "1;\"\r\na\r\n0\r\n\r\n",
                "5\r\nabc\r\n0\r\n\r\n",
                "1\r\nabc\r\n0\r\n\r\n",
                "1\na\n0\n\n",
                "0\r\n" + "X: y\r\n".repeat(50_000) + "\r\n",
                "0\r\nX: " + "y".repeat(100_000) + "\r\n\r\n",
                "0\r\nHost: evil.example\r\nOrigin: x\r\n\r\n",
                "100000\r\n" + "a".repeat(0x100000) + "\r\n1\r\na\r\n0\r\n\r\n",
                "900000\r\n" + "a".repeat(0x900000) + "\r\n0\r\n\r\n",
                "a")) {
            add("chunked bombs", head + body);
        }
    }

    /** Bodies that are no draft, in every way that a parser could trip over. */
    private void bodies() {
        List<String> bodies = new ArrayList<>(List.of(
                "[".repeat(500_000),
                "{\"body\":".repeat(100_000),
                "[".repeat(400_000) + "]".repeat(400_000),
                "{\"body\":\"b\",\"x\":" + "[".repeat(2_000) + "]".repeat(2_000) + "}",
                "{\"body\":" + "9".repeat(500_000) + "}",
                "{\"body\":1e999999999}",
                "{\"body\":\"b\",\"x\":1e" + "9".repeat(5_000) + "}",
                "{\"" + "k".repeat(200_000) + "\":1,\"body\":\"b\"}",
                "{\"body\":\"\\ud800\\",
                "{\"body\":\"\\u00\"}",
                "{\"body\":\"a\u0000b\"}",
                "{\"body\":\"\u00c0\u00af\"}",
                "{\"body\":\"\u00ed\u00a0\u0080\"}",
                "{\"body\":\"\u00f4\u0090\u0080\u0080\"}",
                "{\"body\":\"\u00ff\"}",
                "{\"body\":\"\u00e2\u0082\"}",
                "\u00ff\u00fe{\u0000\"\u0000",
                "{\"body\":\"b\",\"body\":\"c\"}",
                "{\"body\":\"b\"}{\"body\":\"c\"}",
                "{\"body\":\"b\"} x",
                "{'body':'b'}",
                "{body:\"b\"}",
                "{\"body\":NaN}",
                "{\"body\":[\"b\"]}",
                "{\"body\":\"b\",\"to\":{}}",
                "{\"body\":\"b\",\"to\":[[]]}",
                "{\"body\":\"b\",\"format\":\"exe\"}",
                "{\"body\":\"b\",\"language\":\"" + "a-".repeat(1000) + "\"}",
                "{\"body\":\"" + "a".repeat(120_001) + "\"}",
                "{\"body\":\"" + "a".repeat(1_100_000) + "\"}",
                "<!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>",
                "\u001f\u008b\u0008\0\0\0\0\0\0\0",
                "--- !!javax.script.ScriptEngineManager []",
                "{\"@class\":\"java.lang.Runtime\"}",
                "{\"body\":{\"@type\":\"java.net.URL\",\"val\":\"http://evil.example\"}}",
                ""));
        for (int i = 1; i < REVIEW.length(); i++) {
            bodies.add(REVIEW.substring(0, i));
        }
        for (String body : bodies) {
            post("malformed bodies", "/api/v1/review", "127.0.0.1:PORT", "Accept: */*", "application/json", body);
            post(
                    "malformed bodies",
                    "/api/v1/pair/start",
                    "127.0.0.1:PORT",
                    "Origin: moz-extension://bodies",
                    "application/json",
                    body);
        }
        for (String type : List.of(
                "text/plain",
                "",
                "application/json; charset=utf-16",
                "application/json;charset=iso-8859-1",
                "multipart/form-data; boundary=x",
                "application/x-www-form-urlencoded",
                "text/json",
                "application/json, text/plain",
                "application/jsonp",
                "*/*",
                "application/json\0")) {
            post("malformed bodies", "/api/v1/review", "127.0.0.1:PORT", "Accept: */*", type, REVIEW);
        }
        post(
                "malformed bodies",
                "/api/v1/review",
                "127.0.0.1:PORT",
                "Content-Encoding: gzip",
                "application/json",
                "\u001f\u008b");
    }

    /** Other ways to write a path, from a website that found one the guard does not know. */
    private void paths() {
        for (String path : List.of(
                "/api/v1/review/",
                "//api/v1/review",
                "/api//v1/review",
                "/./api/v1/review",
                "/x/../api/v1/review",
                "/api/v1/%72eview",
                "/%61pi/v1/review",
                "/api%2fv1%2freview",
                "/api/v1/review;x=y",
                "/api/v1/review%00",
                "/api/v1/review%",
                "/api/v1/review%4",
                "/api/v1/review%zz",
                "/api/v1/review%u0041",
                "/api/v1/review%c0%af",
                "/api/v1/review%ff",
                "/api/v1/review%ed%a0%80",
                "/api/v1/review?%",
                "/api/v1/review?%zz=%zz",
                "/api/v1/review?" + "a=b&".repeat(1500),
                "/api/v1/review#x",
                "/..%2f..%2fetc/passwd",
                "/../../etc/passwd",
                "/%2e%2e/%2e%2e/etc/passwd",
                "/..\\..\\windows",
                "/%5c..%5c",
                "/only-in-tests.secret",
                "/page/../../openapi.json",
                "/.git/config",
                "/META-INF/MANIFEST.MF",
                "/index.html%00.js",
                "*",
                "api/v1/review",
                "/api/v1/STATE",
                "/api/v1/state/",
                "/api/v1/st%61te",
                "/api/v1/./state",
                "/api/v1/state;a",
                "//api/v1/state",
                "/api/v1/x/../state",
                "/api/v1/pair/../state",
                "/api/v1/clients/revoke/",
                "/api/v1/clients/%72evoke")) {
            for (String origin : List.of(
                    "Origin: https://evil.example", "Origin: null", "Origin: moz-extension://paths", "Accept: */*")) {
                // Without an origin the review itself is a program's right.
                String body = origin.startsWith("Accept") ? "{\"body\":1}" : REVIEW;
                post("other ways to write a path", path, "127.0.0.1:PORT", origin, "application/json", body);
            }
        }
    }

    /** Requests of all the kinds above, broken at random; whatever becomes of one, its draft is none. */
    private void mutations(int count) {
        Random random = new Random(4711);
        String valid = "POST /api/v1/review HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nOrigin: https://evil.example\r\n"
                + "Content-Type: application/json\r\nContent-Length: 10\r\nConnection: close\r\n\r\n{\"body\":1}";
        byte[] seed = Attack.on(port, "", valid).bytes();
        for (int i = 0; i < count; i++) {
            byte[] mutated = seed.clone();
            for (int j = random.nextInt(6); j >= 0; j--) {
                int at = random.nextInt(mutated.length);
                switch (random.nextInt(4)) {
                    case 0 -> mutated[at] = (byte) random.nextInt(256);
                    case 1 -> mutated[at] ^= (byte) (1 << random.nextInt(8));
                    case 2 -> {
                        int from = random.nextInt(mutated.length);
                        int length = random.nextInt(Math.min(40, mutated.length - Math.max(from, at)));
                        System.arraycopy(mutated.clone(), from, mutated, at, length);
                    }
                    default -> mutated = cut(mutated, at, random.nextInt(Math.min(20, mutated.length - at)));
                }
            }
            all.add(new Attack("requests broken at random", new String(mutated, StandardCharsets.ISO_8859_1)));
        }
    }

    private static byte[] cut(byte[] bytes, int at, int length) {
        byte[] shorter = new byte[bytes.length - length];
        System.arraycopy(bytes, 0, shorter, 0, at);
        System.arraycopy(bytes, at + length, shorter, at, bytes.length - at - length);
        return shorter;
    }

    private void post(String kind, String path, String host, String header, String type, String body) {
        add(
                kind,
                "POST " + path + " HTTP/1.1\r\nHost: " + host + "\r\n" + header + "\r\nContent-Type: " + type
                        + "\r\nContent-Length: " + body.length() + "\r\nConnection: close\r\n\r\n" + body);
    }

    private void add(String kind, String text) {
        all.add(Attack.on(port, kind, text));
    }
}
