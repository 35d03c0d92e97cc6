package org.partnershipportal.importing;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A package of HSDS of any size, as directories are: organisations with services, each
 * with telephones, opening hours and languages, at places with addresses. Some rows are
 * at fault, the same ones each time.
 */
final class GeneratedPackage {

	/** One organisation for so many services. */
	private static final int SERVICES_OF_ONE = 10;

	/** Of so many services, one has no status. */
	private static final int NO_STATUS = 40;

	/** Of so many services, one belongs to an organisation that is nowhere. */
	private static final int NOWHERE = 100;

	/** Of so many services, one is for people older than the oldest. */
	private static final int UPSIDE_DOWN = 125;

	/** Of so many services, one has an address without a country. */
	private static final int NO_COUNTRY = 50;

	/** Of so many services, one has two telephones of one id. */
	private static final int TWICE = 60;

	/** So many bytes are a service with everything that belongs to it. */
	private static final int BYTES = 1_330;

	private final int services;

	private long bytes;

	private GeneratedPackage(int services) {
		this.services = services;
	}

	static GeneratedPackage of(int kilobytes) {
		return new GeneratedPackage(Math.max(SERVICES_OF_ONE, (int) (kilobytes * 1_000L / BYTES)));
	}

	/** How much it is, unpacked; known once it was written. */
	long bytes() {
		return this.bytes;
	}

	/** What must be there after it was imported, by label. */
	Map<String, Long> entries() {
		Map<String, Long> entries = new LinkedHashMap<>();
		long made = count((i) -> taken(i));
		entries.put("Organisation", (long) organisations());
		entries.put("Service", made);
		entries.put("Place", (long) this.services);
		entries.put("ServiceAtPlace", made);
		entries.put("Phone", 2 * made);
		entries.put("Schedule", 2 * made);
		entries.put("SpokenLanguage", made);
		entries.put("PostalAddress", (long) this.services - count((i) -> i % NO_COUNTRY == 7));
		return entries;
	}

	/** How many rows are not taken, and why. */
	Map<String, Long> faults() {
		long nowhere = count((i) -> i % NOWHERE == 3);
		long refused = count((i) -> !taken(i)) - nowhere;
		Map<String, Long> faults = new LinkedHashMap<>();
		faults.put("refused", refused + count((i) -> i % NO_COUNTRY == 7) + count((i) -> i % TWICE == 9));
		// Telephones, hours, language and the place it is given at.
		faults.put("orphan", nowhere + 6 * (nowhere + refused));
		return faults;
	}

	private long count(IntPredicate which) {
		return IntStream.range(0, this.services).filter(which).count();
	}

	private static boolean taken(int i) {
		return i % NOWHERE != 3 && i % UPSIDE_DOWN != 11;
	}

	private int organisations() {
		return (this.services + SERVICES_OF_ONE - 1) / SERVICES_OF_ONE;
	}

	/** As tables in an archive. */
	byte[] tables() {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		this.bytes = 0;
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			table(zip, "organizations.csv", "id,name,description,email,website", organisations(),
					(i) -> "o" + i + ",Harbour Aid " + i + ",Helps people who were brought here against their will,"
							+ "office@aid" + i + ".example.org,https://aid" + i + ".example.org");
			table(zip, "locations.csv", "id,organization_id,name,location_type,latitude,longitude,description",
					this.services,
					(i) -> "l" + i + ",o" + i / SERVICES_OF_ONE + ",House " + i + ",physical," + (i % 80) + "."
							+ i % 1000 + "," + (i % 170) + ".5,\"Two steps from the harbour, beside the market hall\"");
			table(zip, "services.csv",
					"id,organization_id,name,description,status,minimum_age,maximum_age,email,fees_description",
					this.services,
					(i) -> "s" + i + "," + ((i % NOWHERE == 3) ? "nowhere" : "o" + i / SERVICES_OF_ONE) + ",Shelter "
							+ i + ",\"A bed, three meals a day and somebody to talk to for up to three months; "
							+ "interpreters come when they are asked for, lawyers on Tuesdays\","
							+ ((i % NO_STATUS == 5) ? "" : "active") + ","
							+ ((i % UPSIDE_DOWN == 11) ? "60,20" : "18,99") + ",s" + i
							+ "@aid.example.org,Nobody pays for anything");
			table(zip, "service_at_location.csv", "id,service_id,location_id,description", this.services,
					(i) -> "g" + i + ",s" + i + ",l" + i + ",Ring twice at the green door");
			parts(zip);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

	private void parts(ZipOutputStream zip) throws IOException {
		table(zip, "addresses.csv",
				"id,location_id,address_1,city,region,state_province,postal_code,country,address_type", this.services,
				(i) -> "d" + i + ",l" + i + "," + i + " Quay Street,Port Town,Coast,North," + (10_000 + i % 80_000)
						+ "," + ((i % NO_COUNTRY == 7) ? "Britain" : "GB") + ",physical");
		table(zip, "phones.csv", "id,service_id,number,type,description", this.services,
				(i) -> phone(i, "a", "voice") + "\r\n" + phone(i, (i % TWICE == 9) ? "a" : "b", "text")
						+ ((i % TWICE == 9) ? "\r\n" + phone(i, "b", "text") : ""));
		table(zip, "schedules.csv", "id,service_id,freq,byday,opens_at,closes_at,description", this.services,
				(i) -> "h" + i + "a,s" + i + ",WEEKLY,\"MO,TU,WE,TH,FR\",08:00,17:30,Ring the bell\r\nh" + i + "b,s" + i
						+ ",WEEKLY,\"SA,SU\",10:00,14:00,Come to the back door");
		table(zip, "languages.csv", "id,service_id,name,code,note", this.services,
				(i) -> "t" + i + ",s" + i + ",," + ((i % 2 == 0) ? "en" : "th") + ",Also by telephone on working days");
	}

	private static String phone(int i, String which, String type) {
		return "p" + i + which + ",s" + i + ",+62 21 " + (1_000_000 + i) + "," + type + ",The number of the reception";
	}

	private void table(ZipOutputStream zip, String name, String heading, int rows, IntFunction<String> row)
			throws IOException {
		zip.putNextEntry(new ZipEntry(name));
		Writer out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
		this.bytes += heading.length() + 2;
		out.write(heading + "\r\n");
		for (int i = 0; i < rows; i++) {
			String line = row.apply(i) + "\r\n";
			out.write(line);
			this.bytes += line.length();
		}
		out.flush();
	}

	/** As one document of services with everything nested, in an archive. */
	byte[] document() {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		this.bytes = 0;
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			table(zip, "services.json", "[", this.services,
					(i) -> ((i == 0) ? "" : ",") + service(i) + ((i == this.services - 1) ? "]" : ""));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

	private static String service(int i) {
		String organisation = "\"organization\":{\"id\":\"o" + i / SERVICES_OF_ONE + "\",\"name\":\"Harbour Aid "
				+ i / SERVICES_OF_ONE + "\",\"description\":\"Helps people\"}";
		return "{\"id\":\"s" + i + "\",\"name\":\"Shelter " + i + "\",\"status\":\"active\","
				+ "\"description\":\"A bed, three meals a day and somebody to talk to\"," + organisation
				+ ",\"phones\":[{\"id\":\"p" + i + "a\",\"number\":\"+62 21 " + i + "\"},{\"id\":\"p" + i
				+ "b\",\"number\":\"+62 22 " + i + "\"}],\"service_at_locations\":[{\"id\":\"g" + i
				+ "\",\"location\":{\"id\":\"l" + i + "\",\"name\":\"House " + i
				+ "\",\"location_type\":\"physical\",\"addresses\":[{\"id\":\"d" + i + "\",\"address_1\":\"" + i
				+ " Quay Street\",\"city\":\"Port Town\",\"state_province\":\"North\",\"postal_code\":\"1\","
				+ "\"country\":\"GB\",\"address_type\":\"physical\"}]}}]}";
	}

}
