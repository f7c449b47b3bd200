package org.alongside;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;

/**
 * Where several processes share the store, whoever has signed in at one is known to all. Nothing here makes a session: the public has none,
 * and so no cookie.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@ConditionalOnBooleanProperty("alongside.shared")
@EnableJdbcHttpSession
class SharedSessions {}
