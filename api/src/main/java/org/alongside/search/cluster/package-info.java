/** The engine on a cluster: OpenSearch or Elasticsearch. */
@NullMarked
package org.alongside.search.cluster;

import org.jspecify.annotations.NullMarked;
