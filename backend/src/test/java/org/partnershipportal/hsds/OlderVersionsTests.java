package org.partnershipportal.hsds;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Packages of HSDS 1.x and 2.x become rows of 3.1. */
class OlderVersionsTests {

	@Test
	void tablesOfOlderVersionsBecomeThoseOfThisOne() {
		ReadPackage read = ReadPackage.ofZip("organizations.csv",
				"id,name,description,url\no1,Harbour Aid,Helps,http://harbour.example.org\n", "services.csv",
				"id,organization_id,name,status,location_id\ns1,o1,Shelter,active,l1\n", "locations.csv",
				"id,organization_id,name,location_type\nl1,o1,House,physical\n", "physical_addresses.csv",
				"id,location_id,address_1,address_2,address_3,city,state_province,postal_code,country\n"
						+ "a1,l1,1 Quay,Floor 2,Room 3,Port,JB,80000,ID\n",
				"postal_addresses.csv",
				"id,location_id,address_1,city,state_province,postal_code,country\na2,l1,Box 1,Port,JB,80000,ID\n",
				"regular_schedules.csv",
				"id,service_id,weekday,opens_at,closes_at\nr1,s1,Monday,08:00,17:00\nr2,s1,7,08:00,12:00\nr3,s1,someday,08:00,12:00\n",
				"holiday_schedules.csv", "id,service_id,closed,start_date,end_date\nh1,s1,true,2026-12-25,2026-12-26\n",
				"phones.csv", "id,service_id,number,language,department\np1,s1,110,\"en, id\",Intake\n",
				"languages.csv", "id,service_id,language\ng1,s1,Thai\n", "eligibility.csv",
				"id,service_id,eligibility\ne1,s1,Women\ne2,s1,Children\ne3,s9,Nobody\n", "payments_accepted.csv",
				"id,service_id,payment\ny1,s1,Cash\n", "fees.csv", "id,service_id,fee\nf1,s1,None\n",
				"interpretation_services.csv", "id,service_id,language\ni1,s1,Burmese\n", "service_areas.csv",
				"id,service_id,service_area\nz1,s1,Harbour\n", "accessibility_for_disabilities.csv",
				"id,location_id,accessibility,details\nc1,l1,Ramp,Left door\n", "taxonomy.csv",
				"id,name,parent_id,parent_name,vocabulary\nt1,Housing,,,Open Eligibility\nt2,Shelter,t1,Housing,Open Eligibility\n",
				"services_taxonomy.csv", "id,service_id,taxonomy_id,taxonomy_detail\nx1,s1,t2,emergency\n",
				"other_attributes.csv", "id,link_id,link_type,taxonomy_term_id\nx2,l1,location,t1\n", "license.csv",
				"id,organization_id,license\nk1,o1,State\n");

		assertThat(read.told()).filteredOn((told) -> !told.endsWith("MISSING_VALUE"))
			.containsExactlyInAnyOrder("license.csv - - - UNKNOWN_FILE",
					"regular_schedules.csv:4 schedule r3 byday NOT_ALLOWED", "eligibility.csv:4 service s9 id ORPHAN");
		assertThat(read.only(HsdsTable.ORGANIZATION).values()).containsEntry("website", "http://harbour.example.org");
		assertThat(read.only(HsdsTable.SERVICE).values()).containsEntry("eligibility_description", "Women\nChildren")
			.containsEntry("fees_description", "None")
			.containsEntry("interpretation_services", "Burmese");
		assertThat(read.only(HsdsTable.SERVICE_AT_LOCATION).values()).containsEntry("service_id", "s1")
			.containsEntry("location_id", "l1");
		assertThat(read.of(HsdsTable.ADDRESS)).extracting((row) -> row.text("address_type"))
			.containsExactly("physical", "postal");
		assertThat(read.of(HsdsTable.ADDRESS).get(0).text("address_2")).isEqualTo("Floor 2, Room 3");
		assertThat(read.of(HsdsTable.SCHEDULE)).extracting((row) -> row.text("byday"))
			.containsExactly("MO", "SU", null, null);
		assertThat(read.of(HsdsTable.SCHEDULE).get(0).values()).containsEntry("freq", "WEEKLY");
		assertThat(read.of(HsdsTable.SCHEDULE).get(3).values()).containsEntry("valid_from", "2026-12-25")
			.containsEntry("valid_to", "2026-12-26")
			.containsEntry("notes", "Closed: true");
		assertThat(read.only(HsdsTable.PHONE).text("description")).isEqualTo("Department: Intake");
		assertThat(read.of(HsdsTable.LANGUAGE)).extracting((row) -> row.text("code") + " " + row.text("name"))
			.containsExactlyInAnyOrder("en null", "id null", "null Thai");
		assertThat(read.only(HsdsTable.COST_OPTION).text("option")).isEqualTo("Cash");
		assertThat(read.only(HsdsTable.SERVICE_AREA).text("name")).isEqualTo("Harbour");
		assertThat(read.only(HsdsTable.ACCESSIBILITY).text("description")).isEqualTo("Ramp");
		assertThat(read.of(HsdsTable.TAXONOMY_TERM)).extracting((row) -> row.text("taxonomy"))
			.containsOnly("Open Eligibility");
		assertThat(read.of(HsdsTable.ATTRIBUTE)).extracting(HsdsRow::values)
			.containsExactlyInAnyOrder(
					Map.of("id", "x1", "link_id", "s1", "link_entity", "service", "taxonomy_term_id", "t2", "value",
							"emergency"),
					Map.of("id", "x2", "link_id", "l1", "link_entity", "location", "taxonomy_term_id", "t1"));
	}

	@Test
	void nestedListsOfOlderVersionsToo() {
		ReadPackage read = ReadPackage.of("services.json", """
				{"id": "s1", "name": "Shelter", "status": "active",
				 "regular_schedule": [{"id": "r1", "weekday": "Tue", "opens_at": "08:00", "closes_at": "17:00"}],
				 "eligibilitys": [{"id": "e1", "eligibility": "Women"}],
				 "service_taxonomys": [{"id": "x1", "taxonomy_id": "t1"}],
				 "organization": {"id": "o1", "name": "A", "description": "b", "url": "http://a.example.org"}}""");
		assertThat(read.only(HsdsTable.SCHEDULE).values()).containsEntry("byday", "TU")
			.containsEntry("service_id", "s1");
		assertThat(read.only(HsdsTable.SERVICE).values()).containsEntry("eligibility_description", "Women")
			.containsEntry("organization_id", "o1");
		assertThat(read.only(HsdsTable.ATTRIBUTE).values()).containsEntry("link_id", "s1")
			.containsEntry("link_entity", "service");
		assertThat(read.only(HsdsTable.ORGANIZATION).values()).containsEntry("website", "http://a.example.org");
		assertThat(read.told())
			.containsExactly("services.json#/service_taxonomys/0 attribute x1 taxonomy_term_id ORPHAN");
	}

}
