package org.alongside.graphql.http;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.language.Document;
import graphql.validation.ValidationError;
import graphql.validation.ValidationErrorType;
import org.junit.jupiter.api.Test;

class CachedDocumentsTest {

    private final CachedDocuments remembered = new CachedDocuments();
    private int parsed;

    @Test
    void theSameTextIsParsedOnceWhateverItsVariables() {
        ask("query ($words: String) { listings(first: 1, words: $words) { totalCount } }");
        ask("query ($words: String) { listings(first: 1, words: $words) { totalCount } }");

        assertThat(parsed).isEqualTo(1);
    }

    @Test
    void aTextThatHoldsSomebodysWordsIsNotKept() {
        ask("{ listings(first: 1, words: \"voices\") { totalCount } }");
        ask("{ listings(first: 1, words: \"voices\") { totalCount } }");

        assertThat(parsed).isEqualTo(2);
    }

    @Test
    void aRefusalIsNotKept() {
        for (int i = 0; i < 2; i++) {
            remembered
                    .getDocumentAsync(
                            ExecutionInput.newExecutionInput("{ nothing }").build(), input -> {
                                parsed++;
                                return new PreparsedDocumentEntry(ValidationError.newValidationError()
                                        .validationErrorType(ValidationErrorType.FieldUndefined)
                                        .build());
                            })
                    .join();
        }

        assertThat(parsed).isEqualTo(2);
    }

    private void ask(String text) {
        remembered
                .getDocumentAsync(ExecutionInput.newExecutionInput(text).build(), input -> {
                    parsed++;
                    return new PreparsedDocumentEntry(Document.newDocument().build());
                })
                .join();
    }
}
