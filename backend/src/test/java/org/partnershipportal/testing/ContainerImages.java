package org.partnershipportal.testing;

import java.util.List;
import java.util.Optional;

import com.github.dockerjava.api.exception.DockerException;
import org.testcontainers.DockerClientFactory;

/**
 * The images that a container engine of this machine holds; none is ever fetched for a
 * test.
 */
interface ContainerImages {

	/** What the Docker engine of this machine holds, nothing where none answers. */
	ContainerImages DOCKER = (candidates) -> {
		if (!DockerClientFactory.instance().isDockerAvailable()) {
			return Optional.empty();
		}
		return candidates.stream().filter(ContainerImages::isHeldByDocker).findFirst();
	};

	/** The first of these images that is held. */
	Optional<String> firstHeld(List<String> candidates);

	private static boolean isHeldByDocker(String image) {
		try {
			DockerClientFactory.lazyClient().inspectImageCmd(image).exec();
			return true;
		}
		catch (DockerException ex) {
			return false;
		}
	}

}
