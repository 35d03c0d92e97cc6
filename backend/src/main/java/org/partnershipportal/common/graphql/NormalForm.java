package org.partnershipportal.common.graphql;

import java.util.Comparator;
import java.util.List;

import graphql.language.AstPrinter;
import graphql.language.AstTransformer;
import graphql.language.Definition;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.Node;
import graphql.language.NodeVisitorStub;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import graphql.util.TreeTransformerUtil;

import org.partnershipportal.common.Sha256;

/**
 * What is the same of a document however a client prints it: no spaces or comments, its
 * fragments in the order of their names, and without {@code __typename}, which clients
 * add for their caches.
 */
final class NormalForm {

	private static final Comparator<Definition<?>> BY_NAME = Comparator
		.comparing((definition) -> (definition instanceof FragmentDefinition fragment) ? fragment.getName() : "");

	private NormalForm() {
	}

	/**
	 * The SHA-256 of the normal form, in hexadecimal digits.
	 * @throws graphql.parser.InvalidSyntaxException when it is no document, or too large
	 */
	static String hash(String document, ParserOptions options) {
		Document parsed = Parser
			.parse(ParserEnvironment.newParserEnvironment().document(document).parserOptions(options).build());
		Document plain = (Document) new AstTransformer().transform(parsed, new WithoutTypeNames());
		List<Definition> ordered = plain.getDefinitions().stream().sorted(BY_NAME::compare).toList();
		return Sha256.of(AstPrinter.printAstCompact(plain.transform((builder) -> builder.definitions(ordered))));
	}

	private static final class WithoutTypeNames extends NodeVisitorStub {

		@Override
		public TraversalControl visitField(Field field, TraverserContext<Node> context) {
			if (field.getName().equals("__typename") && field.getAlias() == null && field.getDirectives().isEmpty()) {
				return TreeTransformerUtil.deleteNode(context);
			}
			return TraversalControl.CONTINUE;
		}

	}

}
