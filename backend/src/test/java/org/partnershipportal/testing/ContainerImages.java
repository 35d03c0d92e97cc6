package org.partnershipportal.testing;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.DockerException;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.dockerclient.DockerClientProviderStrategy;

/**
 * The images that a container engine of this machine holds; none is ever fetched for a
 * test.
 */
interface ContainerImages {

	/**
	 * What the Docker engine of this machine holds, nothing where none answers. Asks the
	 * engine itself: Testcontainers' own client would start helpers first, whose images
	 * may have to be fetched.
	 */
	ContainerImages DOCKER = (candidates) -> {
		try (DockerClient engine = DockerClientProviderStrategy
			.getClientForConfig(DockerClientFactory.instance().getTransportConfig())) {
			return candidates.stream().filter((image) -> isHeld(engine, image)).findFirst();
		}
		catch (IllegalStateException | IOException ex) {
			return Optional.empty();
		}
	};

	/** The first of these images that is held. */
	Optional<String> firstHeld(List<String> candidates);

	private static boolean isHeld(DockerClient engine, String image) {
		try {
			engine.inspectImageCmd(image).exec();
			return true;
		}
		catch (DockerException ex) {
			return false;
		}
	}

}
