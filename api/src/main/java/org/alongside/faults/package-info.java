/** What goes on where something else fails; and where work can be half done when the plug is pulled, marked so that a drill can pull it just there. */
@NullMarked
package org.alongside.faults;

import org.jspecify.annotations.NullMarked;
