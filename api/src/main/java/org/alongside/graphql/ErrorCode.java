package org.alongside.graphql;

import org.springframework.http.HttpStatus;

/** Why a request failed: the {@code code} of the error, the HTTP status if there is no data, and how to correct the request. */
public enum ErrorCode {
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "Send the query as a POST request."),
    MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Send JSON in UTF-8 with the header Content-Type: application/json."),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "Send the header Accept: application/json, or none."),
    TOO_SLOW(HttpStatus.REQUEST_TIMEOUT, "Send the whole request at once."),
    BODY_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "Ask for less at once, or in several requests."),
    BATCH_DISABLED(HttpStatus.BAD_REQUEST, "Send one query in each request."),
    BAD_JSON(
            HttpStatus.BAD_REQUEST,
            "Send one JSON object such as {\"query\": \"{ practiceNotice }\", \"variables\": {}}."),
    QUERY_TOO_LONG(HttpStatus.BAD_REQUEST, "Shorten the query, or put values into variables."),
    TOKEN_LIMIT(HttpStatus.BAD_REQUEST, "Ask for fewer fields in one query."),
    DEPTH_LIMIT(HttpStatus.BAD_REQUEST, "Ask for fewer fields inside fields; edges and node are a level each."),
    FIELD_LIMIT(HttpStatus.BAD_REQUEST, "Ask for fewer fields; a fragment counts wherever it is used."),
    ALIAS_LIMIT(HttpStatus.BAD_REQUEST, "Use fewer aliases, or ask in several requests."),
    DIRECTIVE_LIMIT(HttpStatus.BAD_REQUEST, "Leave fields out of the query instead of skipping them."),
    FRAGMENT_CYCLE(HttpStatus.BAD_REQUEST, "Take the fragment's own name out of what it contains."),
    COST_LIMIT(
            HttpStatus.BAD_REQUEST,
            "Ask for a smaller page, for fewer parts of each listing, with fewer words or filters, or in several requests."),
    INTROSPECTION_LIMIT(HttpStatus.BAD_REQUEST, "Read the whole schema as text at /graphql/schema."),
    SYNTAX(HttpStatus.BAD_REQUEST, "Mend the query at the line and column given."),
    VALIDATION(HttpStatus.BAD_REQUEST, "Compare the query with the schema at /graphql/schema."),
    BAD_VARIABLE(HttpStatus.BAD_REQUEST, "Send the variable as the type the query declares for it."),
    BAD_INPUT(HttpStatus.BAD_REQUEST, "Change this argument; the schema at /graphql/schema says what it takes."),
    UNKNOWN_PLACE(HttpStatus.BAD_REQUEST, "Try a town, a district, or the first half of a postcode."),
    SEVERAL_PLACES(HttpStatus.BAD_REQUEST, "Send the id of one of the readings in place of the name."),
    BAD_CURSOR(HttpStatus.BAD_REQUEST, "Use a cursor from the same query, or start again without after."),
    PAGE_LIMIT(HttpStatus.BAD_REQUEST, "Narrow the search with words, a place or filters."),
    RATE_LIMIT(HttpStatus.TOO_MANY_REQUESTS, "Wait as long as the header Retry-After says, then ask again."),
    BUSY(HttpStatus.SERVICE_UNAVAILABLE, "Wait as long as the header Retry-After says, then ask again."),
    TIME_LIMIT(HttpStatus.SERVICE_UNAVAILABLE, "Ask for less, or try again in a minute."),
    SEARCH_UNAVAILABLE(
            HttpStatus.SERVICE_UNAVAILABLE, "Try again in a minute. This does not mean that there are no groups."),
    INTERNAL(HttpStatus.INTERNAL_SERVER_ERROR, "Try again; if it stays so, tell us the number in this message.");

    private final HttpStatus status;
    private final String mend;

    ErrorCode(HttpStatus status, String mend) {
        this.status = status;
        this.mend = mend;
    }

    public HttpStatus status() {
        return status;
    }

    public String mend() {
        return mend;
    }
}
