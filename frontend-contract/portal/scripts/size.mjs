// Adds up the script that is loaded before anything is shown, compressed: for the sign-in page, and for the frame around every
// page. Fails above a budget.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What is loaded, with everything that it imports statically, and how much it may be. */
const loads = [
  { name: 'the sign-in page', modules: ['src/app/SignInPage.tsx'], budget: 110 * 1000 },
  { name: 'the frame of the pages', modules: ['src/app/SignedIn.tsx'], budget: 150 * 1000 },
];
const folder = process.argv[2] ?? 'dist';
const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
const entries = Object.keys(manifest).filter((key) => manifest[key].isEntry);
if (entries.length === 0) {
  console.error(`No entry in ${folder}/manifest.json.`);
  process.exit(1);
}

function closure(keys, seen = new Set()) {
  for (const key of keys) {
    if (manifest[key] === undefined) {
      console.error(`${key} is not in ${folder}/manifest.json.`);
      process.exit(1);
    }
    if (!seen.has(key)) {
      seen.add(key);
      closure(manifest[key].imports ?? [], seen);
    }
  }
  return seen;
}

let over = false;
for (const { name, modules, budget } of loads) {
  let total = 0;
  for (const key of closure([...entries, ...modules])) {
    const file = manifest[key].file;
    if (file.endsWith('.js')) {
      const size = gzipSync(readFileSync(join(folder, file)), { level: 9 }).length;
      total += size;
      console.log(`${(size / 1000).toFixed(1).padStart(8)} kB  ${file}`);
    }
  }
  console.log(`${(total / 1000).toFixed(1).padStart(8)} kB  of script, gzip, for ${name} (at most ${budget / 1000} kB)`);
  over ||= total > budget;
}
if (over) {
  console.error('The first load is over its budget: load what is not needed at once with import().');
  process.exit(1);
}
