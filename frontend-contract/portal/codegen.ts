import type { CodegenConfig } from '@graphql-codegen/cli';

/**
 * Types every operation under ../operations from the SDL. The documents come out of `src/lib/gql/graphql.ts`
 * as `<OperationName>Document`; nothing generated is committed.
 */
const config: CodegenConfig = {
  schema: '../src/main/resources/graphql/**/*.graphqls',
  documents: ['../operations/**/*.graphql'],
  ignoreNoDocuments: true,
  generates: {
    'src/lib/gql/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        strictScalars: true,
        defaultScalarType: 'unknown',
        scalars: {
          Date: 'string',
          DateTime: 'string',
          LocalDate: 'string',
          Long: 'number',
          Url: 'string',
          Url_: 'string',
          JSON: 'unknown',
          GeoJSON: 'unknown',
        },
      },
    },
  },
};

export default config;
