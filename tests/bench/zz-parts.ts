import { mkdtempSync, rmSync } from 'node:fs';
const folder=mkdtempSync('/tmp/e/b-');
for (const [f,n] of [['./tracker.ts','measureTracker'],['./exchange.ts','measureExchange'],['./pack.ts','measurePack'],['./plan-file.ts','measurePlanFile']] as const){ try{ const m=await import(f); for(const r of await m[n](folder,()=>{})) console.log(r.what,r.ms.toFixed(1),r.ratio.toFixed(2),r.comparedWith)}catch(e){console.log('FAILED',f,String(e).slice(0,300))} }
rmSync(folder,{recursive:true,force:true}); process.exit(0);
