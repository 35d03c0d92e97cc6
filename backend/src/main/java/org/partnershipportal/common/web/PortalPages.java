package org.partnershipportal.common.web;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/**
 * The portal routes in the browser: a path without a dot that is no file is answered with
 * {@code index.html}. Built assets carry a hash in their name and may be kept for a year.
 */
@Configuration(proxyBeanMethods = false)
class PortalPages implements WebMvcConfigurer {

	private static final String STATIC = "classpath:/static/";

	/** Paths of programs, never of pages: an unknown one is answered with 404. */
	private static final Set<String> NOT_PAGES = Set.of("graphql", "graphql-ws", "actuator", "hsds");

	@Override
	public void addViewControllers(ViewControllerRegistry registry) {
		registry.addViewController("/").setViewName("forward:/index.html");
	}

	@Override
	public void addResourceHandlers(ResourceHandlerRegistry registry) {
		registry.addResourceHandler("/assets/**")
			.addResourceLocations(STATIC + "assets/")
			.setCacheControl(CacheControl.maxAge(365, TimeUnit.DAYS).cachePublic().immutable());
		registry.addResourceHandler("/**")
			.addResourceLocations(STATIC)
			.setCacheControl(CacheControl.noCache())
			.resourceChain(true)
			.addResolver(new PageResolver());
	}

	private static final class PageResolver extends PathResourceResolver {

		@Override
		protected @Nullable Resource getResource(String path, Resource location) throws IOException {
			Resource file = super.getResource(path, location);
			if (file != null || path.contains(".") || NOT_PAGES.contains(path.split("/", 2)[0])) {
				return file;
			}
			Resource index = new ClassPathResource("static/index.html");
			return index.exists() ? index : null;
		}

	}

}
