export * from './cases.ts';
export * from './packs.ts';
export * from './people.ts';
export * from './recommendations.ts';
export * from './reviews.ts';
export * from './rounds.ts';
export * from './templates.ts';
export * from './workspace.ts';
