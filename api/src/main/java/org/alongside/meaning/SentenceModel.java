package org.alongside.meaning;

/** Turns a text into a vector of length 1; texts of like meaning have vectors of like direction. */
interface SentenceModel extends AutoCloseable {

    float[] vector(String text);

    @Override
    default void close() {}
}
