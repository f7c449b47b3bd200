package org.alongside.search.lucene;

import java.io.IOException;
import org.alongside.place.LatLng;
import org.alongside.search.index.ListingFields;
import org.alongside.search.query.Weights;
import org.apache.lucene.geo.GeoEncodingUtils;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.DoubleValues;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.SloppyMath;
import org.jspecify.annotations.Nullable;

/** The formula of {@link Weights} on Lucene: the score of the words, times nearness, times trust. */
final class BestScore extends DoubleValuesSource {

    /** @param from null if nearness does not count */
    private record Formula(Weights weights, @Nullable LatLng from, long today) {}

    private final Formula formula;

    BestScore(Weights weights, @Nullable LatLng from, long today) {
        this.formula = new Formula(weights, from, today);
    }

    @Override
    public DoubleValues getValues(LeafReaderContext leaf, DoubleValues scores) throws IOException {
        SortedNumericDocValues points = DocValues.getSortedNumeric(leaf.reader(), ListingFields.POINT);
        SortedNumericDocValues checks = DocValues.getSortedNumeric(leaf.reader(), ListingFields.CHECKED);
        return new DoubleValues() {
            private int doc;

            @Override
            public double doubleValue() throws IOException {
                double score = scores.doubleValue();
                LatLng from = formula.from;
                if (from != null && points.advanceExact(doc)) {
                    score *= formula.weights.nearness(metres(from, points.nextValue()));
                }
                return checks.advanceExact(doc)
                        ? score * formula.weights.trust(checks.nextValue(), formula.today)
                        : score;
            }

            @Override
            public boolean advanceExact(int to) throws IOException {
                doc = to;
                return scores.advanceExact(to);
            }
        };
    }

    private static double metres(LatLng from, long encoded) {
        double lat = GeoEncodingUtils.decodeLatitude((int) (encoded >> 32));
        double lng = GeoEncodingUtils.decodeLongitude((int) encoded);
        return SloppyMath.haversinMeters(from.lat(), from.lng(), lat, lng);
    }

    @Override
    public boolean needsScores() {
        return true;
    }

    @Override
    public DoubleValuesSource rewrite(IndexSearcher searcher) {
        return this;
    }

    @Override
    public boolean isCacheable(LeafReaderContext leaf) {
        return true;
    }

    @Override
    public int hashCode() {
        return formula.hashCode();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BestScore that && that.formula.equals(formula);
    }

    @Override
    public String toString() {
        return "best: words, nearness, trust";
    }
}
