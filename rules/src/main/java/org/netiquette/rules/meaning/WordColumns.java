package org.netiquette.rules.meaning;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.ArrayList;
import java.util.List;

/**
 * What a convolution makes of each word. Most of what people write is a few thousand words, so what was found is
 * remembered: that is nine tenths of the time that a sentence would take.
 */
final class WordColumns {

    /** Some five megabytes. */
    private static final int REMEMBERED = 2_000;

    private final LoadingCache<Integer, float[]> remembered;

    WordColumns(WordVectors vectors, Convolution convolution) {
        this.remembered = Caffeine.newBuilder().maximumSize(REMEMBERED).build(row -> {
            float[] vector = new float[vectors.dimensions()];
            vectors.copy(row, vector);
            return convolution.columnsOf(vector);
        });
    }

    /** The columns of the words in these rows. */
    List<float[]> of(int[] rows) {
        List<float[]> columns = new ArrayList<>(rows.length);
        for (int row : rows) {
            columns.add(remembered.get(row));
        }
        return columns;
    }
}
