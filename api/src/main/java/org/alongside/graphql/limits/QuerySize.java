package org.alongside.graphql.limits;

/** How much a part of a query asks for, fragments counted wherever they are spread. Counts stop at a million. */
record QuerySize(int depth, int fields, int aliases, int directives) {

    static final QuerySize NOTHING = new QuerySize(0, 0, 0, 0);

    private static final int MOST = 1_000_000;

    /** One field, with what is asked for inside it. */
    static QuerySize field(boolean aliased, int directives, QuerySize inside) {
        return new QuerySize(
                1 + inside.depth,
                1 + inside.fields,
                (aliased ? 1 : 0) + inside.aliases,
                directives + inside.directives);
    }

    QuerySize and(QuerySize beside) {
        return new QuerySize(
                Math.max(depth, beside.depth),
                Math.min(MOST, fields + beside.fields),
                Math.min(MOST, aliases + beside.aliases),
                Math.min(MOST, directives + beside.directives));
    }

    QuerySize withDirectives(int more) {
        return new QuerySize(depth, fields, aliases, Math.min(MOST, directives + more));
    }

    QuerySize withoutDepth() {
        return new QuerySize(0, fields, aliases, directives);
    }
}
