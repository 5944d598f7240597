package org.netiquette.server.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.content.ByteBufferContentSource;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Lets a request through once its body is there to the last byte, and keeps no thread waiting for one: who sends slowly
 * costs a connection and no more. What is too large is read to its end and dropped, up to a point, because a client
 * that still writes when the connection closes never sees the answer that says why.
 */
final class WholeRequests extends Handler.Wrapper {

    /** In bytes, of one request. */
    private static final int MOST_DROPPED = 8 * 1024 * 1024;
    /** In bytes, of all bodies that are not whole yet together. */
    static final long MOST_HELD = 16L * 1024 * 1024;

    private final long deadline;
    private final ErrorAnswers errors;
    private final AtomicLong held = new AtomicLong();

    /**
     * Nothing is held at first.
     *
     * @param deadline from the head of a request to the end of its answer, in milliseconds
     * @param errors answers what never gets whole
     */
    WholeRequests(long deadline, ErrorAnswers errors) {
        this.deadline = deadline;
        this.errors = errors;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (request.getLength() == 0) {
            return super.handle(request, response, callback);
        }
        if (request.getLength() > MOST_DROPPED) {
            errors.write(response, callback, RequestBody.tooLarge());
            return true;
        }
        Connection connection = request.getConnectionMetaData().getConnection();
        Scheduler.Task late = request.getComponents()
                .getScheduler()
                .schedule(() -> connection.getEndPoint().close(), deadline, TimeUnit.MILLISECONDS);
        Body body = new Body(request, response, callback);
        Request.addCompletionListener(request, fault -> {
            late.cancel();
            body.release();
        });
        body.run();
        return true;
    }

    private void passOn(Request request, Response response, Callback callback) {
        try {
            if (!super.handle(request, response, callback)) {
                Response.writeError(request, response, callback, 404);
            }
        } catch (Exception e) {
            Response.writeError(request, response, callback, e);
        }
    }

    /** The body of one request, as it comes in. Run whenever there is more of it. */
    private final class Body implements Runnable {

        private final Request request;
        private final Response response;
        private final Callback callback;
        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        private final AtomicLong counted = new AtomicLong();
        private long read;

        Body(Request request, Response response, Callback callback) {
            this.request = request;
            this.response = response;
            this.callback = callback;
        }

        @Override
        public void run() {
            while (true) {
                Content.Chunk chunk = request.read();
                if (chunk == null) {
                    request.demand(this);
                    return;
                }
                if (Content.Chunk.isFailure(chunk)) {
                    refuse(RequestRefused.of(
                            400, "broken-body", "The request broke off before its end; send it again."));
                    return;
                }
                boolean last = chunk.isLast();
                boolean room = take(chunk.getByteBuffer());
                chunk.release();
                if (!room) {
                    refuse(RequestRefused.busy());
                    return;
                }
                if (read > MOST_DROPPED || (last && read > RequestBody.MAX_BYTES)) {
                    refuse(RequestBody.tooLarge());
                    return;
                }
                if (last) {
                    passOn(new WholeRequest(request, kept.toByteArray()), response, callback);
                    return;
                }
            }
        }

        /** Whether there was room for it. */
        private boolean take(ByteBuffer bytes) {
            int length = bytes.remaining();
            read += length;
            if (read > RequestBody.MAX_BYTES) {
                kept.reset();
                release();
                return true;
            }
            counted.addAndGet(length);
            if (held.addAndGet(length) > MOST_HELD) {
                return false;
            }
            byte[] copy = BufferUtil.toArray(bytes);
            kept.write(copy, 0, copy.length);
            return true;
        }

        private void refuse(RequestRefused refusal) {
            errors.write(response, callback, refusal);
        }

        void release() {
            held.addAndGet(-counted.getAndSet(0));
        }
    }

    /** A request whose body has been read. */
    private static final class WholeRequest extends Request.Wrapper {

        private final Content.Source body;

        WholeRequest(Request request, byte[] body) {
            super(request);
            this.body = new ByteBufferContentSource(ByteBuffer.wrap(body));
        }

        @Override
        public Content.Chunk read() {
            return body.read();
        }

        @Override
        public void demand(Runnable whenThereIsMore) {
            body.demand(whenThereIsMore);
        }

        @Override
        public void fail(Throwable failure) {
            body.fail(failure);
        }
    }
}
