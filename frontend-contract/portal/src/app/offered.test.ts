import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

function read(folder: string, suffix: string): { readonly file: string; readonly text: string }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(suffix))
    .sort()
    .map((file) => ({ file: `${folder}/${file}`, text: readFileSync(`${folder}/${file}`, 'utf8') }));
}

const operations = read('../operations', '.graphql');
const sources = read('src', '.tsx');
const routes = readFileSync('src/app/pages.tsx', 'utf8').split('\n');

/** The mutations of the portal: name of the document, and field of `Mutation`. */
const mutations = operations.flatMap(({ text }) => {
  const found = /^mutation (\w+)[^{]*\{\s*(\w+)\(/m.exec(text);
  return found === null ? [] : [{ document: `${found[1] ?? ''}Document`, field: found[2] ?? '' }];
});

/** Whoever shows these asked before: the file is the one that asks. */
const askedBy: Record<string, string> = {
  'src/features/problem/ProblemFormPages.tsx': 'src/features/problem/ProblemsPage.tsx',
  'src/features/directory/ConfirmActor.tsx': 'src/features/start/MyActorCard.tsx',
  'src/features/problem/SideHead.tsx': 'src/features/influence/CornerPanel.tsx',
};

/** Leads to a page on which something is written. */
const leading = /(?:to=|links\.)[^\n]*(?:\/(?:new|change|close|status|answers|end)\b|\.changePartnership\()/;

/** Asks what the viewer may do with this object, or at all. */
const asking = /viewerCan\w+|\bmay\('|\bmay[A-Z]\w*/;

function guardedByRoute(file: string, field: string): boolean {
  const module = file.replace(/^src\//, '@/').replace(/\.tsx$/, '');
  return routes.some((line) => line.includes(`'${module}'`) && line.includes(`'${field}')`));
}

describe('what one may not do is not offered', () => {
  it('knows the mutations', () => {
    expect(mutations.length).toBeGreaterThan(20);
  });

  it.each(mutations)('$field is sent from where its permission was asked', ({ document, field }) => {
    const senders = sources.filter(({ text }) => new RegExp(`\\b${document}\\b`).test(text));
    expect(senders.length).toBeGreaterThan(0);
    const unasked = senders
      .filter(({ file }) => !guardedByRoute(file, field))
      .filter(({ file, text }) => {
        const asker = askedBy[file];
        return !asking.test(asker === undefined ? text : (sources.find((one) => one.file === asker)?.text ?? ''));
      });
    expect(unasked.map(({ file }) => file)).toEqual([]);
  });

  it('leads to no form without having asked', () => {
    const unasked = sources.filter(({ file }) => !file.endsWith('pages.tsx')).filter(({ text }) => leading.test(text) && !asking.test(text));
    expect(unasked.map(({ file }) => file)).toEqual([]);
  });
});
