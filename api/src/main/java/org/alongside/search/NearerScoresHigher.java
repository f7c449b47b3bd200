package org.alongside.search;

import java.io.IOException;
import org.alongside.place.LatLng;
import org.apache.lucene.geo.GeoEncodingUtils;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.DoubleValues;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.SloppyMath;

/**
 * The formula of "best": the score of the words, times {@code 1 + e^(-d / 8 km)}. A group next door scores up to twice as high as the same
 * group far away; beyond 30 km distance hardly tells.
 */
final class NearerScoresHigher extends DoubleValuesSource {

    static final double FADES_OVER_METRES = 8_000;

    private final LatLng origin;

    NearerScoresHigher(LatLng origin) {
        this.origin = origin;
    }

    static double factor(double metres) {
        return 1 + Math.exp(-metres / FADES_OVER_METRES);
    }

    @Override
    public DoubleValues getValues(LeafReaderContext leaf, DoubleValues scores) throws IOException {
        SortedNumericDocValues points = DocValues.getSortedNumeric(leaf.reader(), ListingDocument.POINT);
        return new DoubleValues() {
            @Override
            public double doubleValue() throws IOException {
                return scores.doubleValue() * factor(metres(points.nextValue()));
            }

            @Override
            public boolean advanceExact(int doc) throws IOException {
                return points.advanceExact(doc) && scores.advanceExact(doc);
            }
        };
    }

    private double metres(long encoded) {
        double lat = GeoEncodingUtils.decodeLatitude((int) (encoded >> 32));
        double lng = GeoEncodingUtils.decodeLongitude((int) encoded);
        return SloppyMath.haversinMeters(origin.lat(), origin.lng(), lat, lng);
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
        return origin.hashCode();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NearerScoresHigher that && that.origin.equals(origin);
    }

    @Override
    public String toString() {
        return "nearer scores higher";
    }
}
