// What any check of Markdown files costs at least.
//   node floor.mjs read FOLDER     reading the files below a folder
//   node floor.mjs parse FOLDER    reading and parsing them, with markdown-it
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [what, folder = '.'] = process.argv.slice(2);
const measure = what === 'parse' ? await parser() : (/** @type {string} */ text) => text.length;
let total = 0;
for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
  if (name.endsWith('.md')) total += measure(readFileSync(join(folder, name), 'utf8'));
process.stdout.write(`${total}\n`);

async function parser() {
  const { default: MarkdownIt } = await import('markdown-it');
  const markdown = new MarkdownIt();
  return (/** @type {string} */ text) => markdown.parse(text, {}).length;
}
