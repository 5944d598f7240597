package org.netiquette.scanner.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.netiquette.rules.catalogue.RuleCatalogue;
import org.netiquette.rules.draft.Draft;
import org.netiquette.rules.review.Review;

/**
 * For programs: {@code {"drafts":[{"file":…,"subject":…,"review":{…}},{"file":…,"notReviewed":"…"}],"summary":{…}}}.
 * Each review is what the server would answer.
 */
public final class JsonReport implements Report {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final PrintWriter out;
    private final JsonGenerator json;
    private final Supplier<RuleCatalogue> catalogue;
    private final String version;
    private int reviewed;
    private int withFindings;
    private int notReviewed;

    /**
     * Writes to {@code out}; begins at once.
     *
     * @param catalogue asked for when there is something to say
     * @param version of the scanner
     */
    public JsonReport(PrintWriter out, Supplier<RuleCatalogue> catalogue, String version) {
        this.out = out;
        this.catalogue = catalogue;
        this.version = version;
        try {
            json = JSON.getFactory().createGenerator(out);
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writeArrayFieldStart("drafts");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Line(
            String file,
            @Nullable Integer message,
            @Nullable Long line,
            @Nullable String subject,
            @Nullable String format,
            @Nullable String body,
            @Nullable ReviewJson review,
            @Nullable String notReviewed) {}

    private record Summary(int reviewed, int withFindings, int notReviewed) {}

    @Override
    public void reviewed(Source source, Draft draft, Review review) {
        reviewed++;
        withFindings += review.findings().isEmpty() ? 0 : 1;
        // The body as it was decoded comes along, as the offsets of the findings count in it.
        write(new Line(
                source.file(),
                message(source),
                line(source),
                draft.subject(),
                draft.format().name().toLowerCase(Locale.ROOT),
                review.findings().isEmpty() ? null : draft.body(),
                ReviewJson.of(review, catalogue.get(), version),
                null));
    }

    @Override
    public void notReviewed(Source source, String reason) {
        notReviewed++;
        write(new Line(source.file(), message(source), line(source), null, null, null, null, reason));
    }

    private static @Nullable Integer message(Source source) {
        return source.message() == 0 ? null : source.message();
    }

    private static @Nullable Long line(Source source) {
        return source.message() == 0 ? null : source.line();
    }

    private void write(Line line) {
        try {
            JSON.writeValue(json, line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void end() {
        try {
            json.writeEndArray();
            json.writePOJOField("summary", new Summary(reviewed, withFindings, notReviewed));
            json.writeEndObject();
            json.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.println();
        out.flush();
    }
}
