import fc from 'fast-check';

/**
 * The same property cases in every run, so that a red test is red for what was changed. New cases are looked for on purpose:
 * MOTCUA_TEST_SEED=random (or a number, to repeat a run). Whatever they find becomes an example beside the property.
 */
const wish = process.env.MOTCUA_TEST_SEED ?? '20250701';
if (wish !== 'random') fc.configureGlobal({ seed: Number(wish) });
