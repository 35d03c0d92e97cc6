import js from '@eslint/js';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** Imports go app → features → components → lib, and other folders are named by `@/`, never by climbing. */
function layer(files, forbidden, message) {
  return {
    files,
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            ...(forbidden.length > 0 ? [{ group: forbidden, message }] : []),
            { group: ['../../*', '**/index'], message: 'Name the folder with @/… and the file itself: no climbing, no barrels.' },
          ],
        },
      ],
    },
  };
}

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'src/lib/gql/', 'target/'] },
  js.configs.recommended,
  tseslint.configs.strict,
  tseslint.configs.stylistic,
  jsxA11y.flatConfigs.strict,
  reactHooks.configs.flat.recommended,
  {
    languageOptions: { globals: { ...globals.browser } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-console': 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
          message: 'Text only: markup from data would pass by the content security policy.',
        },
      ],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  { files: ['scripts/**', 'e2e/**', '*.ts', '*.js'], languageOptions: { globals: { ...globals.node } }, rules: { 'no-console': 'off' } },
  layer(['src/lib/**'], ['@/components/*', '@/features/*', '@/app/*'], 'lib/ knows nothing of components, features or the app.'),
  layer(['src/components/**'], ['@/features/*', '@/app/*'], 'components/ may use lib/ only.'),
  layer(['src/features/**'], ['@/app/*'], 'features/ may use components/, lib/ and earlier features, never app/.'),
  layer(['src/app/**'], [], ''),
);
