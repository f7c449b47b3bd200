package org.alongside.meaning;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The model bge-small-en-v1.5 (quantised) on ONNX Runtime; both are in the jar. English only. Works on one core at a time. */
final class OnnxSentenceModel implements SentenceModel {

    private static final String MODEL = "/bge-small-en-v1.5-q.onnx";
    private static final String TOKENIZER = "/bge-small-en-v1.5-q-tokenizer.json";

    /** Longer than any phrase; bounds the work. */
    private static final int MOST_PIECES = 64;

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final WordPieces pieces;

    OnnxSentenceModel() throws IOException, OrtException {
        pieces = new WordPieces(vocabulary(), MOST_PIECES);
        try (var options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            session = environment.createSession(read(MODEL), options);
        }
    }

    private static byte[] read(String file) throws IOException {
        try (InputStream stream = Objects.requireNonNull(OnnxSentenceModel.class.getResourceAsStream(file), file)) {
            return stream.readAllBytes();
        }
    }

    private static Map<String, Integer> vocabulary() throws IOException {
        Map<String, Integer> ids = new HashMap<>();
        JsonNode vocabulary =
                JsonMapper.shared().readTree(read(TOKENIZER)).path("model").path("vocab");
        vocabulary
                .properties()
                .forEach(piece -> ids.put(piece.getKey(), piece.getValue().asInt()));
        return ids;
    }

    /** The vector of the first piece, as the model's authors mean it to be used. */
    @Override
    public float[] vector(String text) {
        long[] ids = pieces.ids(text);
        long[] ones = new long[ids.length];
        Arrays.fill(ones, 1);
        try (OnnxTensor words = OnnxTensor.createTensor(environment, new long[][] {ids});
                OnnxTensor mask = OnnxTensor.createTensor(environment, new long[][] {ones});
                OnnxTensor types = OnnxTensor.createTensor(environment, new long[][] {new long[ids.length]});
                OrtSession.Result result =
                        session.run(Map.of("input_ids", words, "attention_mask", mask, "token_type_ids", types))) {
            float[][][] hidden = (float[][][]) result.get(0).getValue();
            return ofLengthOne(hidden[0][0]);
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        }
    }

    private static float[] ofLengthOne(float[] vector) {
        double sum = 0;
        for (float value : vector) {
            sum += value * value;
        }
        float length = (float) Math.sqrt(sum);
        float[] unit = new float[vector.length];
        for (int i = 0; i < vector.length; i++) {
            unit[i] = vector[i] / length;
        }
        return unit;
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        }
    }
}
