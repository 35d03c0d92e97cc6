import { readdirSync } from 'node:fs';
import type { CodegenConfig } from '@graphql-codegen/cli';

const operations = '../operations';

const types = {
  useTypeImports: true,
  enumsAsTypes: true,
  strictScalars: true,
  defaultScalarType: 'unknown',
  scalars: { Date: 'string', DateTime: 'string' },
} as const;

/**
 * Types every operation from the SDL: `src/lib/gql/<feature>/graphql.ts` holds the `<OperationName>Document` of each document in
 * `../operations/<feature>`, a module of its own for each feature so that a page loads no other feature's documents.
 * `src/lib/gql/schema.ts` holds the enums and inputs. Nothing generated is committed.
 */
const features = readdirSync(operations, { withFileTypes: true }).filter((entry) => entry.isDirectory());

const config: CodegenConfig = {
  schema: '../src/main/resources/graphql/**/*.graphqls',
  generates: {
    'src/lib/gql/schema.ts': { plugins: ['typescript'], config: types },
    ...Object.fromEntries(
      features.map(({ name }) => [
        `src/lib/gql/${name}/`,
        {
          preset: 'client' as const,
          documents: [`${operations}/${name}/*.graphql`],
          presetConfig: { fragmentMasking: false },
          config: types,
        },
      ]),
    ),
  },
};

export default config;
