package org.partnershipportal.importing;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;
import org.neo4j.driver.exceptions.ClientException;

import org.springframework.dao.InvalidDataAccessResourceUsageException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.SimpleTransactionStatus;

import org.partnershipportal.security.CurrentUser;
import org.partnershipportal.security.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What becomes of a step that the database does not carry out. */
class ImportStepsTests {

	private static final ImportStore.Job JOB = new ImportStore.Job("run", ImportKind.HSDS, "", "", 0, 0,
			new CurrentUser("1", "Somebody", Set.of(Role.COORDINATOR), null), Locale.ENGLISH);

	private final PlatformTransactionManager transactions = new PlatformTransactionManager() {

		@Override
		public TransactionStatus getTransaction(TransactionDefinition definition) {
			return new SimpleTransactionStatus();
		}

		@Override
		public void commit(TransactionStatus status) {
		}

		@Override
		public void rollback(TransactionStatus status) {
		}

	};

	@SuppressWarnings("NullAway") // Neither is asked in these cases.
	private final ImportSteps steps = new ImportSteps(null, null, this.transactions);

	private static Supplier<List<ImportRow>> failing(String code) {
		return () -> {
			throw new InvalidDataAccessResourceUsageException("Failed", new ClientException(code, "Failed"));
		};
	}

	@Test
	void oneThatTakesTooLongIsToBeCarriedOutInSmallerOnes() {
		assertThat(this.steps.together(JOB, "worker", 1,
				failing("Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration")))
			.isEmpty();
	}

	@Test
	void oneThatIsAtFaultOtherwiseStopsTheRun() {
		assertThatExceptionOfType(InvalidDataAccessResourceUsageException.class)
			.isThrownBy(() -> this.steps.together(JOB, "worker", 1, failing("Neo.ClientError.Statement.SyntaxError")));
	}

}
