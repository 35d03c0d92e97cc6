package org.partnershipportal.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/** Which addresses and ports of this machine can be used. */
final class Ports {

	private Ports() {
	}

	/** A port of the loopback address that was free a moment ago. */
	static int free() {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new ServerStartException("No free port on the loopback address: " + ex.getMessage(), ex);
		}
	}

	/** Whether a server could listen there now. */
	static boolean isFree(String host, int port) {
		try (ServerSocket socket = new ServerSocket()) {
			socket.setReuseAddress(true);
			socket.bind(new InetSocketAddress(host, port));
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

	/** Whether this machine has the address at all. */
	static boolean isAddressOfThisMachine(String host) {
		return isFree(host, 0);
	}

	/** The name by which a browser reaches what listens on an address. */
	static String publicHost(String host) {
		if (host.contains(":")) {
			return host.equals("::") ? ownName() : "[" + host + "]";
		}
		return host.equals("0.0.0.0") ? ownName() : host;
	}

	private static String ownName() {
		try {
			return InetAddress.getLocalHost().getHostName();
		}
		catch (UnknownHostException ex) {
			return "localhost";
		}
	}

}
