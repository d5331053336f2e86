import { escapeHtml } from '#shared/domain/documents/to-html.ts';

/** The page with the recovery code, to print and put in a safe. */
export function recoverySheet(facts: {
  title: string;
  council: string;
  name: string;
  code: string;
  day: string;
}): string {
  const groups = facts.code
    .split('-')
    .map((group) => `<li>${escapeHtml(group)}</li>`)
    .join('');
  return `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>${escapeHtml(facts.title)}</title>
<style>
  body { font: 12pt/1.5 "Atkinson Hyperlegible", Arial, sans-serif; margin: 20mm; color: #1b1b1b; }
  h1 { font-size: 20pt; margin: 0 0 4mm; }
  ol.code { list-style: none; margin: 8mm 0; padding: 8mm; border: 0.5mm solid #1b1b1b; display: grid; grid-template-columns: repeat(4, 1fr); gap: 4mm; font: bold 18pt/1.2 "Courier New", monospace; letter-spacing: 0.08em; }
  dl { display: grid; grid-template-columns: max-content 1fr; gap: 1mm 6mm; } dt { font-weight: bold; } dd { margin: 0; }
</style></head><body>
<h1>Recovery code</h1>
<dl><dt>Workspace</dt><dd>${escapeHtml(facts.name)}</dd><dt>Council</dt><dd>${escapeHtml(facts.council)}</dd><dt>Printed on</dt><dd>${escapeHtml(facts.day)}</dd></dl>
<ol class="code">${groups}</ol>
<h2>What it is for</h2>
<p>Whoever holds this code and the workspace’s folder can open it without the passphrase. Keep it in a sealed envelope in a safe, apart from the laptop.</p>
<h2>When you need it</h2>
<p>On Plumbline’s start screen choose the workspace, then “Use the recovery code”. You set a new passphrase and are given a new code; this one then no longer works.</p>
<p>Without the passphrase and without this code nobody can read the workspace, and nobody can reset it.</p>
</body></html>`;
}
