/** What is inside a backup: tables as lines of JSON, and the manifest that names them. */
@NullMarked
package org.alongside.backup.content;

import org.jspecify.annotations.NullMarked;
