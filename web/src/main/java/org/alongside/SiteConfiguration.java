package org.alongside;

import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import java.util.Locale;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.TomcatContextCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AbstractLocaleResolver;

/** The two languages of the site, and the plain error page. */
@Configuration(proxyBeanMethods = false)
class SiteConfiguration {

    @Bean
    FilterRegistrationBean<WelshPath> welshPath() {
        var registration = new FilterRegistrationBean<>(new WelshPath());
        registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR, DispatcherType.ASYNC));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }

    /** The address decides the language, not the browser: a link that is passed on stays in its language. */
    @Bean
    LocaleResolver localeResolver() {
        return new AddressLocale();
    }

    @Bean
    TomcatContextCustomizer plainErrorPage() {
        return context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(PlainErrorPage.class.getName());
            }
        };
    }

    private static final class AddressLocale extends AbstractLocaleResolver {

        @Override
        public Locale resolveLocale(jakarta.servlet.http.HttpServletRequest request) {
            return request.getContextPath().equals(WelshPath.PREFIX) ? Page.WELSH : Page.ENGLISH;
        }

        @Override
        public void setLocale(
                jakarta.servlet.http.HttpServletRequest request,
                jakarta.servlet.http.@org.jspecify.annotations.Nullable HttpServletResponse response,
                @org.jspecify.annotations.Nullable Locale locale) {
            throw new UnsupportedOperationException("the address decides the language");
        }
    }
}
