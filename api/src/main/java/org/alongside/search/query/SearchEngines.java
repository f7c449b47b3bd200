package org.alongside.search.query;

/** Opens the engine of this directory; {@link org.alongside.search.index.IndexSettings#BACKEND} chooses which. */
@FunctionalInterface
public interface SearchEngines {

    SearchEngine open();
}
