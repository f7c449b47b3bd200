/**
 * {@code ./alongside bench}: an invented country of listings, and the same questions put to plain Lucene, to our search in the process and
 * to our GraphQL over HTTP, in one run. Nothing here is part of a directory that serves.
 */
@NullMarked
package org.alongside.bench;

import org.jspecify.annotations.NullMarked;
