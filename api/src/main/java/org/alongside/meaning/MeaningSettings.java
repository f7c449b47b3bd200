package org.alongside.meaning;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param enabled {@code false} keeps the sentence model from being loaded: words are then read by the vocabulary alone */
@ConfigurationProperties("alongside.meaning")
public record MeaningSettings(@DefaultValue("true") boolean enabled) {}
