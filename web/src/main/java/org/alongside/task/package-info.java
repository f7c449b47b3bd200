/** Long work that commands ask of a directory: on threads of its own, never interrupted, asked about until it ends. */
@NullMarked
package org.alongside.task;

import org.jspecify.annotations.NullMarked;
