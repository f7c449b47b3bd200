@NullMarked
package org.alongside.contact;

import org.jspecify.annotations.NullMarked;
